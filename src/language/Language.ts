/** The languages in which people are told something, English first: it is spoken where none is named. */
export const LANGUAGES = ["en", "nl"] as const;

/** A language in which people are told something. */
export type Language = (typeof LANGUAGES)[number];
