import { attestationTypes } from "./AttestationBatch.js";
import type { Message } from "./Message.js";
import { statementKind } from "./StatementKind.js";

const types = {
  Annulment: [
    { name: "programme", type: "uint256" },
    { name: "attester", type: "address" },
    { name: "reason", type: "bytes32" },
    { name: "deadline", type: "uint256" },
    { name: "attestation", type: "Attestation" },
  ],
  ...attestationTypes,
} as const;

/** Statement of an attester: this attestation, given as it was signed, was wrong. */
export type Annulment = Message<typeof types, "Annulment">;

/** EIP-712 types and check of an {@link Annulment}, which is submitted to Socialcoin. */
export const annulment = statementKind("Socialcoin", "Annulment", types, "attester");
