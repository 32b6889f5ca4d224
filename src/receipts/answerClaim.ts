import { ZeroHash } from "ethers";

import { type ClaimReference, commitClaimReference } from "../commitments/commitClaimReference.js";
import type { Primitives } from "../proofs/Primitives.js";
import { finding } from "./finding.js";
import type { Finding } from "./Verification.js";

/** Whether the references are those of the claim with this commitment. */
export function answerClaim(
  reference: ClaimReference,
  commitment: string,
  keccak256?: Primitives["keccak256"],
): Finding {
  if (commitment === ZeroHash) return finding("claim", "no", "CLAIM_UNKNOWN");
  const opens = opensTo(reference, commitment, keccak256);
  return opens ? finding("claim", "yes", "CLAIM_OPENS") : finding("claim", "no", "CLAIM_OTHER");
}

function opensTo(
  reference: ClaimReference,
  commitment: string,
  keccak256?: Primitives["keccak256"],
): boolean {
  try {
    return commitClaimReference(reference, keccak256) === commitment;
  } catch {
    // A salt that is no salt opens nothing.
    return false;
  }
}
