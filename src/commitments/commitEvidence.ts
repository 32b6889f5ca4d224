import { hexlify } from "ethers";

import { structHasher } from "../statements/structHasher.js";
import { requireSalt } from "./requireSalt.js";

/** Where the neighbourhood team keeps the evidence of a task. */
export interface Evidence {
  /** 32 random bytes, in hexadecimal. */
  salt: string;
  reference: string;
}

const types = {
  Evidence: [
    { name: "salt", type: "bytes32" },
    { name: "reference", type: "string" },
  ],
};
const hash = structHasher(types, "Evidence");

/**
 * The salted commitment to the evidence of a task.
 *
 * @returns The EIP-712 struct hash, which is all that the chain keeps.
 * @throws SocialcoinError `SALT_INVALID`
 */
export function commitEvidence(opened: Evidence): string {
  requireSalt(opened.salt);
  return hexlify(hash(opened));
}
