import { TypedDataEncoder } from "ethers";

import { requireSalt } from "./requireSalt.js";

/** The municipality's own number of a household's settlement. */
export interface Case {
  /** 32 random bytes, in hexadecimal. */
  salt: string;
  caseNumber: string;
}

const types = {
  Case: [
    { name: "salt", type: "bytes32" },
    { name: "caseNumber", type: "string" },
  ],
};

/**
 * The salted commitment to a case number.
 *
 * @returns The EIP-712 struct hash, which is all that the chain keeps.
 * @throws SocialcoinError `SALT_INVALID`
 */
export function commitCase(opened: Case): string {
  requireSalt(opened.salt);
  return TypedDataEncoder.hashStruct("Case", types, opened);
}
