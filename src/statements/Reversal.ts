import type { Message } from "./Message.js";
import { REDEEMERS, statementKind } from "./StatementKind.js";

const types = {
  Reversal: [
    { name: "programme", type: "uint256" },
    { name: "number", type: "uint256" },
    { name: "organisation", type: "uint56" },
    { name: "reason", type: "bytes32" },
    { name: "signer", type: "address" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/** Statement of the organisation that holds what a receipt brought: undo this receipt. */
export type Reversal = Message<typeof types, "Reversal">;

/** EIP-712 types and check of a {@link Reversal}, which is submitted to the redeemer whose receipt it is. */
export const reversal = statementKind(REDEEMERS, "Reversal", types, "signer");
