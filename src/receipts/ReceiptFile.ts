import * as z from "zod";

import type { ClaimReference } from "../commitments/commitClaimReference.js";
import { messageSchema } from "../statements/messageSchema.js";
import { receiptSchema, type WriteOffReceipt } from "./Receipt.js";

/** What every receipt file says it is. */
export const RECEIPT_FORMAT = "socialcoin-receipt";

/** The version of the file that this library reads and writes. */
export const RECEIPT_VERSION = 1;

/** A receipt as its creditor gets it: with the keys in clear by which a clerk posts it. */
export interface ReceiptFile {
  chainId: bigint;
  /** The DebtRelief contract that issued it. */
  contract: string;
  receipt: WriteOffReceipt;
  /** Opens the claim's commitment; for the claim's creditor only. */
  claimReference: ClaimReference;
}

const place = messageSchema(
  {
    Place: [
      { name: "chainId", type: "uint256" },
      { name: "contract", type: "address" },
      { name: "salt", type: "bytes32" },
    ],
  },
  "Place",
) as unknown as z.ZodObject<Record<"chainId" | "contract" | "salt", z.ZodType>>;

/** Seconds: the year 36,812, which calendars have. No block is that late, and a hostile file names any number. */
export const TIME_BITS = 40n;

/** Characters of the longest reference. */
export const MAX_REFERENCE = 200;

/** Half a character, which JSON can hold, has no bytes and hence no commitment. */
const reference = z
  .string()
  .max(MAX_REFERENCE, `is longer than ${MAX_REFERENCE} characters`)
  .refine((text) => text.isWellFormed(), "is not text");

/** What every version of the file has. */
export const receiptFileFields = {
  format: z.literal(RECEIPT_FORMAT, `must be "${RECEIPT_FORMAT}"`),
  chainId: place.shape.chainId,
  contract: place.shape.contract,
  receipt: receiptSchema.refine(({ content }) => content.issuedAt >> TIME_BITS === 0n, {
    path: ["content", "issuedAt"],
    message: "is no time of a block",
  }),
  claimReference: z.strictObject({
    salt: place.shape.salt,
    paymentReference: reference,
    invoiceNumber: reference,
    customerNumber: reference,
  }),
};

/** The check of a receipt file of unknown origin. */
export const receiptFileSchema = z.strictObject({
  ...receiptFileFields,
  version: z.literal(RECEIPT_VERSION, `must be ${RECEIPT_VERSION}`),
}) as unknown as z.ZodType<ReceiptFile>;
