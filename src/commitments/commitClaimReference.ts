import { bytesToHex } from "@ethereumjs/util";

import { portablePrimitives } from "../proofs/portablePrimitives.js";
import type { Primitives } from "../proofs/Primitives.js";
import { structHasher } from "../statements/structHasher.js";
import { requireSalt } from "./requireSalt.js";

/** A creditor's own references of a claim, by which its clerk posts a receipt. */
export interface ClaimReference {
  /** 32 random bytes, in hexadecimal. */
  salt: string;
  paymentReference: string;
  invoiceNumber: string;
  customerNumber: string;
}

/** Made once: every receipt that is verified opens a commitment. */
const hashReference = structHasher(
  {
    ClaimReference: [
      { name: "salt", type: "bytes32" },
      { name: "paymentReference", type: "string" },
      { name: "invoiceNumber", type: "string" },
      { name: "customerNumber", type: "string" },
    ],
  },
  "ClaimReference",
);

/**
 * The salted commitment to a claim's references.
 *
 * @returns The EIP-712 struct hash, which is all that the chain keeps.
 * @throws SocialcoinError `SALT_INVALID`
 */
export function commitClaimReference(
  opened: ClaimReference,
  keccak256: Primitives["keccak256"] = portablePrimitives.keccak256,
): string {
  requireSalt(opened.salt);
  return bytesToHex(hashReference(opened, keccak256));
}
