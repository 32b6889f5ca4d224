import type { Message } from "./Message.js";
import { statementKind } from "./StatementKind.js";

const types = {
  Consent: [
    { name: "programme", type: "uint256" },
    { name: "participant", type: "address" },
    { name: "termsHash", type: "bytes32" },
    { name: "target", type: "uint256" },
    { name: "enrolment", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/** Statement of a participant: I join this programme under these terms; I may stop at any time. */
export type Consent = Message<typeof types, "Consent">;

/** EIP-712 types and check of a {@link Consent}, which is submitted to Socialcoin. */
export const consent = statementKind("Socialcoin", "Consent", types, "participant");
