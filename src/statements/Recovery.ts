import type { Message } from "./Message.js";
import { statementKind } from "./StatementKind.js";

const types = {
  Recovery: [
    { name: "programme", type: "uint256" },
    { name: "participant", type: "address" },
    { name: "successor", type: "address" },
    { name: "attester", type: "address" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/** Statement of an attester, who knows the person: this participant has a new account, the successor. */
export type Recovery = Message<typeof types, "Recovery">;

/** EIP-712 types and check of a {@link Recovery}, which is submitted to Socialcoin. */
export const recovery = statementKind("Socialcoin", "Recovery", types, "attester");
