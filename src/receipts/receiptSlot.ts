import { RECEIPT_STATUSES, type ReceiptStatus } from "./Receipt.js";

/** `0x` and the 31 bytes of the digest that have room beside the status. */
const DIGEST_END = 2 + 2 * 31;

/** The one storage slot of a receipt: its status in the first byte, then the first 31 bytes of its digest. */
export function receiptSlot(status: ReceiptStatus, digest: string): string {
  return `0x0${RECEIPT_STATUSES.indexOf(status)}${digest.slice("0x".length, DIGEST_END)}`;
}
