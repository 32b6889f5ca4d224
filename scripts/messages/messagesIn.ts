import type { Language } from "../../src/language/Language.js";
import { en, type Messages } from "./en.js";
import { nl } from "./nl.js";

const CATALOGUES: Readonly<Record<Language, Messages>> = { en, nl };

/** What the command line says, in a language. */
export function messagesIn(language: Language): Messages {
  return CATALOGUES[language];
}
