import { bytesToHex } from "@ethereumjs/util";

import type { ExtraData } from "./ExtraData.js";
import type { Header } from "./Header.js";
import type { Primitives } from "./Primitives.js";
import { quorumOf } from "./quorumOf.js";
import { recoverSigner } from "./recoverSigner.js";
import { sealHash } from "./sealHash.js";

/** Why the seals of a block are good, or are not. */
export type SealCheck =
  | { good: true; signers: string[] }
  | { good: false; reason: "SEAL_UNREADABLE" | "SEAL_FOREIGN" | "SEAL_REPEATED" | "SEALS_TOO_FEW" };

/**
 * Whether a quorum of validators sealed a block: each seal made by one of them, no two by the same, enough of them.
 *
 * @param extra The header's own extra data, decoded. Its list of validators proves nothing and is not used.
 * @param validators Addresses in small letters, from a source that the reader trusts.
 * @returns The signers in the order of the seals where all is well.
 */
export function checkSeals(
  header: Header,
  extra: ExtraData,
  validators: readonly string[],
  primitives: Primitives,
): SealCheck {
  // Before any signature is looked at: it costs next to nothing and the rest does not.
  if (extra.seals.length < quorumOf(validators.length)) return { good: false, reason: "SEALS_TOO_FEW" };
  if (new Set(extra.seals.map((seal) => bytesToHex(seal))).size !== extra.seals.length) {
    return { good: false, reason: "SEAL_REPEATED" };
  }

  const digest = sealHash(header, extra, primitives);
  const signers: string[] = [];
  for (const seal of extra.seals) {
    const signer = recoverSigner(digest, seal, primitives);
    if (signer === undefined) return { good: false, reason: "SEAL_UNREADABLE" };
    if (!validators.includes(signer)) return { good: false, reason: "SEAL_FOREIGN" };
    if (signers.includes(signer)) return { good: false, reason: "SEAL_REPEATED" };
    signers.push(signer);
  }
  return { good: true, signers };
}
