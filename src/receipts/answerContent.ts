import { ZeroHash } from "ethers";

import { finding } from "./finding.js";
import type { ReceiptStatus } from "./Receipt.js";
import type { Finding } from "./Verification.js";

/**
 * Whether the contract has the receipt.
 *
 * @param status What the slot says of a receipt with these fields.
 * @param slot As the contract keeps it.
 */
export function answerContent(status: ReceiptStatus, slot: string): Finding {
  if (status !== "none") return finding("content", "yes", "CONTENT_SAME");
  return finding("content", "no", slot === ZeroHash ? "CONTENT_ABSENT" : "CONTENT_OTHER");
}
