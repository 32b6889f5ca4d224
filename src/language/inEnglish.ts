import type { Wording } from "./Wording.js";

/** What only technicians are told: in English, whatever the language. */
export function inEnglish(text: string): Wording {
  return { en: text, nl: text };
}
