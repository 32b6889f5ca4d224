import { readJson } from "../json/readJson.js";
import { SPENDING_FORMAT } from "./SpendingFile.js";

/** Whether a text says that it is the receipt of a voucher or a contribution, whatever else it holds. */
export function isSpendingFile(text: string): boolean {
  try {
    const content = readJson(text);
    return (
      typeof content === "object" &&
      content !== null &&
      "format" in content &&
      content.format === SPENDING_FORMAT
    );
  } catch {
    return false;
  }
}
