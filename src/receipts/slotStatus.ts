import { RECEIPT_STATUSES, type ReceiptStatus } from "./Receipt.js";
import { receiptSlot } from "./receiptSlot.js";

const STATUS_END = "0x00".length;

/** The status that a slot gives the receipt with this digest; `none` where the slot holds another digest. */
export function slotStatus(slot: string, digest: string): ReceiptStatus {
  const status = RECEIPT_STATUSES[Number(slot.slice(0, STATUS_END))] ?? "none";
  return slot.toLowerCase() === receiptSlot(status, digest) ? status : "none";
}
