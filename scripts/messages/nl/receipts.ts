import type { Messages } from "../en.js";
import { count, number } from "./words.js";

/** What is said of receipts, in Dutch. */
export const receipts: Messages["receipts"] = {
  exported: (receipts, out, written) =>
    `${count(receipts, "receipt")} in ${out}, waarvan ${number(written)} nieuw.`,
  exportedWithout: (receipts, numbers) =>
    `${count(receipts, "receipt")} van vorderingen waarvan de gegevens ontbreken: ${numbers}.`,
  letters: (letters, out) => `${count(letters, "letter")} in ${out}.`,
};
