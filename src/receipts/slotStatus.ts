import { dataSlice } from "ethers";

import { RECEIPT_STATUSES, type ReceiptStatus } from "./Receipt.js";
import { receiptSlot } from "./receiptSlot.js";

/** The status that a slot gives the receipt with this digest; `none` where the slot holds another digest. */
export function slotStatus(slot: string, digest: string): ReceiptStatus {
  const status = RECEIPT_STATUSES[Number(dataSlice(slot, 0, 1))] ?? "none";
  return slot.toLowerCase() === receiptSlot(status, digest) ? status : "none";
}
