import { readReceiptCode } from "../src/receipts/readReceiptCode.js";
import type { CodeItem, RefusedItem } from "./Item.js";

/** The receipt that the text of a QR code names. */
export function toCode(name: string, text: string): CodeItem | RefusedItem {
  try {
    return { kind: "code", name, code: readReceiptCode(text) };
  } catch {
    return { kind: "refused", name, why: "code-of-something-else" };
  }
}
