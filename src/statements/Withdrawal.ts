import type { Message } from "./Message.js";
import { statementKind } from "./StatementKind.js";

const types = {
  Withdrawal: [
    { name: "programme", type: "uint256" },
    { name: "participant", type: "address" },
    { name: "enrolment", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/** Statement of a participant: I stop. It ends the enrolment with this number; 1 is the first. */
export type Withdrawal = Message<typeof types, "Withdrawal">;

/** EIP-712 types and check of a {@link Withdrawal}, which is submitted to Socialcoin. */
export const withdrawal = statementKind("Socialcoin", "Withdrawal", types, "participant");
