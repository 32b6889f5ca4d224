import type { Message } from "./Message.js";
import { statementKind } from "./StatementKind.js";

/** The struct of one attestation, which other statements hold too. */
export const attestationTypes = {
  Attestation: [
    { name: "task", type: "uint64" },
    { name: "participant", type: "address" },
    { name: "activity", type: "uint8" },
    { name: "units", type: "uint16" },
    { name: "group", type: "bool" },
    { name: "started", type: "uint40" },
    { name: "finished", type: "uint40" },
    { name: "evidence", type: "bytes32" },
  ],
} as const;

const types = {
  AttestationBatch: [
    { name: "programme", type: "uint256" },
    { name: "attester", type: "address" },
    { name: "deadline", type: "uint256" },
    { name: "attestations", type: "Attestation[]" },
  ],
  ...attestationTypes,
} as const;

/** Statement of an attester: these tasks were done. */
export type AttestationBatch = Message<typeof types, "AttestationBatch">;

/** One task that was done; the reward follows from the catalogue. */
export type Attestation = Message<typeof types, "Attestation">;

/** EIP-712 types and check of a {@link AttestationBatch}, which is submitted to Socialcoin. */
export const attestationBatch = statementKind("Socialcoin", "AttestationBatch", types, "attester");
