import type { Message } from "./Message.js";
import { statementKind } from "./StatementKind.js";

const types = {
  Accession: [
    { name: "programme", type: "uint256" },
    { name: "organisation", type: "uint56" },
    { name: "termsHash", type: "bytes32" },
    { name: "ground", type: "bytes32" },
    { name: "signer", type: "address" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/** Statement of a creditor or provider: we accept these terms on this legal ground. */
export type Accession = Message<typeof types, "Accession">;

/** EIP-712 types and check of a {@link Accession}, which is submitted to Programmes. */
export const accession = statementKind("Programmes", "Accession", types, "signer");
