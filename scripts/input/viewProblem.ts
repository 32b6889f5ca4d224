import type { Language } from "../../src/language/Language.js";
import type { Problem } from "./Problem.js";

const WORDS = {
  en: { line: "line", task: "task", field: "field" },
  nl: { line: "regel", task: "taak", field: "veld" },
} as const satisfies Record<Language, object>;

/** Where a problem is and what it is, in one line. */
export function viewProblem({ file, line, unit, field, said }: Problem, language: Language): string {
  const words = WORDS[language];
  return `${file}, ${words[unit ?? "line"]} ${line}${field === "" ? "" : `, ${words.field} ${field}`}: ${said[language]}`;
}
