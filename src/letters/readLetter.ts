import type { Reason } from "../receipts/reasons.js";
import { RECEIPT_FORMAT } from "../receipts/ReceiptFile.js";
import { findAttachments } from "./findAttachments.js";
import { textOf } from "./textOf.js";

/** The name under which a letter carries its receipt. */
export const ATTACHMENT_NAME = "receipt.json";

/** Many times a letter of ours, also after another program saved it anew. */
const MAX_BYTES = 16_777_216;
/** As much as a receipt bundle may be. */
const MAX_RECEIPT = 262_144;
/** A receipt says what it is in its first field. */
const HEAD = 128;

/** What was found in a letter: the text of its receipt, or why there is none. */
export type LetterReading =
  | { readonly text: string; readonly reason?: undefined }
  | { readonly text?: undefined; readonly reason: Reason & `LETTER_${string}` };

/**
 * The text of the receipt bundle that a PDF of unknown origin carries; whether it is true is for a verifier. What the
 * pages of the PDF say is not looked at. Bounded in size, files and unpacking. Never throws.
 */
export function readLetter(bytes: Uint8Array): LetterReading {
  if (bytes.length > MAX_BYTES) return { reason: "LETTER_TOO_LARGE" };
  const receipts = new Set<string>();
  for (const content of findAttachments(bytes, MAX_RECEIPT)) {
    const text = textOf(content);
    if (text.slice(0, HEAD).includes(`"${RECEIPT_FORMAT}"`)) receipts.add(text);
    if (receipts.size > 1) return { reason: "LETTER_SEVERAL" };
  }
  const [text] = receipts;
  return text === undefined ? { reason: "LETTER_EMPTY" } : { text };
}
