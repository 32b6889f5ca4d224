import { bytesToHex, hexToBytes } from "@ethereumjs/util";

import { checkSeals } from "../proofs/checkSeals.js";
import { decodeExtraData } from "../proofs/decodeExtraData.js";
import type { ExtraData } from "../proofs/ExtraData.js";
import type { Header } from "../proofs/Header.js";
import type { Manifest } from "../proofs/Manifest.js";
import type { Primitives } from "../proofs/Primitives.js";
import { quorumOf } from "../proofs/quorumOf.js";
import { validatorsAt } from "../proofs/validatorsAt.js";
import { finding } from "./finding.js";
import type { Finding } from "./Verification.js";

/** Whether a quorum of the validators that the manifest pins sealed a block. */
export function askSeals(header: Header, manifest: Manifest, primitives: Primitives): Finding {
  if (manifest.consensus.kind === "development") {
    return finding("seals", "not-applicable", "SEALS_DEVELOPMENT");
  }
  const extra = decodeExtraData(hexToBytes(header.extraData as `0x${string}`));
  if (extra === undefined) return finding("seals", "no", "SEALS_MISSING");
  const set = validatorsAt(manifest, BigInt(header.number));
  if (set === undefined) return finding("seals", "could-not-check", "VALIDATORS_UNKNOWN");
  if (!lists(extra, set.validators)) {
    return set.settled
      ? finding("seals", "no", "VALIDATORS_OTHER")
      : finding("seals", "could-not-check", "VALIDATORS_CHANGED");
  }

  const check = checkSeals(header, extra, set.validators, primitives);
  if (!check.good) return finding("seals", "no", check.reason);
  return isArranged(check.signers, set.validators.length)
    ? finding("seals", "yes", "SEALS_QUORUM")
    : finding("seals", "could-not-check", "SEALS_REARRANGED");
}

/** The manifest's list is ascending; that of a block is too, except for the first ones. */
function lists({ validators }: ExtraData, pinned: readonly string[]): boolean {
  const listed = validators.map((validator) => bytesToHex(validator)).sort();
  return listed.length === pinned.length && listed.every((validator, index) => validator === pinned[index]);
}

function isArranged(signers: readonly string[], validators: number): boolean {
  return (
    signers.length === quorumOf(validators) &&
    signers.every((signer, index) => index === 0 || (signers[index - 1] ?? "") < signer)
  );
}
