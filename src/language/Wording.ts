import type { Language } from "./Language.js";

/** What is told, in every language. */
export type Wording = Readonly<Record<Language, string>>;
