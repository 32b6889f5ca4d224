import type { Message } from "./Message.js";
import { statementKind } from "./StatementKind.js";

const types = {
  ClaimBatch: [
    { name: "arrangement", type: "uint256" },
    { name: "creditor", type: "uint56" },
    { name: "signer", type: "address" },
    { name: "deadline", type: "uint256" },
    { name: "claims", type: "ClaimEntry[]" },
  ],
  ClaimEntry: [
    { name: "commitment", type: "bytes32" },
    { name: "amount", type: "uint48" },
    { name: "rank", type: "uint8" },
    { name: "dischargeable", type: "bool" },
  ],
} as const;

/** Statement of a creditor: these are our claims in this arrangement. Rank is 0 (unsecured) or 1 (preferential). */
export type ClaimBatch = Message<typeof types, "ClaimBatch">;

/** One claim as its creditor states it; the amount in cents. */
export type ClaimEntry = Message<typeof types, "ClaimEntry">;

/** EIP-712 types and check of a {@link ClaimBatch}, which is submitted to DebtRelief. */
export const claimBatch = statementKind("DebtRelief", "ClaimBatch", types, "signer");
