import * as z from "zod";

import { messageSchema } from "../statements/messageSchema.js";
import type { SpendingReceipt, SpendingRedeemer } from "./Spending.js";

/** What every such file says it is. */
export const SPENDING_FORMAT = "socialcoin-spending";

/** The version of the file that this library reads and writes. */
export const SPENDING_VERSION = 1;

/** A receipt as its provider gets it: what was paid for, with how many coins. */
export interface SpendingFile {
  readonly chainId: bigint;
  /** The kind of contract that issued it. */
  readonly redeemer: SpendingRedeemer;
  /** Its address. */
  readonly contract: string;
  readonly receipt: SpendingReceipt;
}

const types = {
  Place: [
    { name: "chainId", type: "uint256" },
    { name: "contract", type: "address" },
    { name: "receipt", type: "Receipt" },
  ],
  Receipt: [
    { name: "number", type: "uint256" },
    { name: "programme", type: "uint256" },
    { name: "organisation", type: "uint56" },
    { name: "content", type: "Spending" },
  ],
  Spending: [
    { name: "target", type: "uint256" },
    { name: "participant", type: "address" },
    { name: "coins", type: "uint256" },
    { name: "statement", type: "bytes32" },
    { name: "issuedAt", type: "uint256" },
  ],
} as const;

const fields = messageSchema(types, "Place") as unknown as z.ZodObject<
  Record<"chainId" | "contract" | "receipt", z.ZodType>
>;

/** The check of a file of unknown origin. */
export const spendingFileSchema = z.strictObject({
  ...fields.shape,
  format: z.literal(SPENDING_FORMAT, `must be "${SPENDING_FORMAT}"`),
  version: z.literal(SPENDING_VERSION, `must be ${SPENDING_VERSION.toString()}`),
  redeemer: z.enum(["InKind", "NeighbourhoodPlan"]),
}) as unknown as z.ZodType<SpendingFile>;
