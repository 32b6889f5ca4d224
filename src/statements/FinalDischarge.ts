import type { Message } from "./Message.js";
import { statementKind } from "./StatementKind.js";

const types = {
  FinalDischarge: [
    { name: "claim", type: "uint256" },
    { name: "creditor", type: "uint56" },
    { name: "ground", type: "bytes32" },
    { name: "signer", type: "address" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/** Statement of a creditor: we waive the rest of this claim (finale kwijting), on this ground. */
export type FinalDischarge = Message<typeof types, "FinalDischarge">;

/** EIP-712 types and check of a {@link FinalDischarge}, which is submitted to DebtRelief. */
export const finalDischarge = statementKind("DebtRelief", "FinalDischarge", types, "signer");
