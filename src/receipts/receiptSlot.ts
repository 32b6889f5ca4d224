import { concat, dataSlice, toBeHex } from "ethers";

import { RECEIPT_STATUSES, type ReceiptStatus } from "./Receipt.js";

const DIGEST_BYTES = 31;

/** The one storage slot of a receipt: its status in the first byte, then the first 31 bytes of its digest. */
export function receiptSlot(status: ReceiptStatus, digest: string): string {
  return concat([toBeHex(RECEIPT_STATUSES.indexOf(status), 1), dataSlice(digest, 0, DIGEST_BYTES)]);
}
