import { count, number } from "./words.js";

/** What is said of receipts, in English. */
export const receipts = {
  exported: (receipts: number, out: string, written: number): string =>
    `${count(receipts, "receipt")} in ${out}, of which ${number(written)} new.`,
  exportedWithout: (receipts: number, numbers: string): string =>
    `${count(receipts, "receipt")} of claims whose references were not given: ${numbers}.`,
  letters: (letters: number, out: string): string => `${count(letters, "letter")} in ${out}.`,
};
