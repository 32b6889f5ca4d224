import { TypedDataEncoder } from "ethers";

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
const encoder = TypedDataEncoder.from({
  ClaimReference: [
    { name: "salt", type: "bytes32" },
    { name: "paymentReference", type: "string" },
    { name: "invoiceNumber", type: "string" },
    { name: "customerNumber", type: "string" },
  ],
});

/**
 * The salted commitment to a claim's references.
 *
 * @returns The EIP-712 struct hash, which is all that the chain keeps.
 * @throws SocialcoinError `SALT_INVALID`
 */
export function commitClaimReference(opened: ClaimReference): string {
  requireSalt(opened.salt);
  return encoder.hash(opened);
}
