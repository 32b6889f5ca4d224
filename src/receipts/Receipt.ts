import type { Message } from "../statements/Message.js";
import { messageSchema } from "../statements/messageSchema.js";

/** EIP-712 types of a receipt of debt relief; the struct is named Receipt in every redemption's own domain. */
export const receiptTypes = {
  Receipt: [
    { name: "number", type: "uint256" },
    { name: "programme", type: "uint256" },
    { name: "organisation", type: "uint56" },
    { name: "content", type: "WriteOff" },
  ],
  WriteOff: [
    { name: "claim", type: "uint256" },
    { name: "participant", type: "address" },
    { name: "coins", type: "uint256" },
    { name: "writtenOff", type: "uint48" },
    { name: "waived", type: "uint48" },
    { name: "outstanding", type: "uint48" },
    { name: "statement", type: "bytes32" },
    { name: "issuedAt", type: "uint256" },
  ],
} as const;

/** What a receipt says: amounts in cents, coins whole, time in unix seconds. A waiver has no participant and no coins. */
export type WriteOff = Message<typeof receiptTypes, "WriteOff">;

/** A receipt of debt relief, whole; what `DebtRelief.verify` takes. */
export type WriteOffReceipt = Message<typeof receiptTypes, "Receipt">;

/** The check of a receipt of unknown origin; integers as decimal text or bigint. */
export const receiptSchema = messageSchema(receiptTypes, "Receipt");

/** Where a receipt stands; the numbers are those of the contracts. */
export const RECEIPT_STATUSES = ["none", "issued", "acknowledged", "reversed"] as const;

/** Where a receipt stands. */
export type ReceiptStatus = (typeof RECEIPT_STATUSES)[number];
