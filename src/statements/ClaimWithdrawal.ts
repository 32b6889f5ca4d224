import type { Message } from "./Message.js";
import { statementKind } from "./StatementKind.js";

const types = {
  ClaimWithdrawal: [
    { name: "claim", type: "uint256" },
    { name: "creditor", type: "uint56" },
    { name: "reason", type: "bytes32" },
    { name: "signer", type: "address" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/** Statement of a creditor: the rest of this claim is no longer asked in this arrangement. */
export type ClaimWithdrawal = Message<typeof types, "ClaimWithdrawal">;

/** EIP-712 types and check of a {@link ClaimWithdrawal}, which is submitted to DebtRelief. */
export const claimWithdrawal = statementKind("DebtRelief", "ClaimWithdrawal", types, "signer");
