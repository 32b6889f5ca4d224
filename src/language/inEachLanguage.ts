import type { Language } from "./Language.js";
import type { Wording } from "./Wording.js";

/** Says the same in each language: what is put together from other wordings. */
export function inEachLanguage(say: (language: Language) => string): Wording {
  return { en: say("en"), nl: say("nl") };
}
