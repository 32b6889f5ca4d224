import type { Message } from "./Message.js";
import { statementKind } from "./StatementKind.js";

const types = {
  Assignment: [
    { name: "claim", type: "uint256" },
    { name: "creditor", type: "uint56" },
    { name: "assignee", type: "uint56" },
    { name: "signer", type: "address" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/** Statement of a creditor: this claim is now held by that organisation. */
export type Assignment = Message<typeof types, "Assignment">;

/** EIP-712 types and check of an {@link Assignment}, which is submitted to DebtRelief. */
export const assignment = statementKind("DebtRelief", "Assignment", types, "signer");
