import type { Problem } from "./Problem.js";

/** What is said of a value that has to be given once, and stood in an earlier line. */
export function standsTwice(text: string, before: number): Pick<Problem, "said" | "details"> {
  return {
    said: {
      en: `"${text}" stands in line ${before} too. Keep one of the lines.`,
      nl: `"${text}" staat ook in regel ${before}. Houd een van de regels.`,
    },
    details: { text, before },
  };
}
