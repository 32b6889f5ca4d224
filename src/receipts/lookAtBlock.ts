import type { Manifest } from "../proofs/Manifest.js";
import type { Primitives } from "../proofs/Primitives.js";
import type { Header } from "../proofs/Header.js";
import { hashHeader } from "../proofs/hashHeader.js";
import { proofBytes } from "../proofs/proofBytes.js";
import { readAccount } from "../proofs/readAccount.js";
import { wholeHash } from "../proofs/wholeHash.js";
import { finding } from "./finding.js";
import { askSeals } from "./askSeals.js";
import type { ReceiptProof } from "./ReceiptBundle.js";
import type { Finding } from "./Verification.js";

/** What receipts of one contract in one block share. */
export interface BlockSight {
  seals: Finding;
  contract: Finding;
  /** Root of the contract's storage; absent where the contract was not shown to be there. */
  storageRoot?: Uint8Array;
}

/**
 * Looks at a block and at the contract in it.
 *
 * @param contract Address, in small letters.
 * @param codeHash Of the contract, from the manifest.
 */
export function lookAtBlock(
  { blockHash, header, account }: ReceiptProof,
  contract: string,
  codeHash: string,
  manifest: Manifest,
  primitives: Primitives,
): BlockSight {
  const seals =
    hashOf(header, manifest, primitives) === blockHash
      ? askSeals(header, manifest, primitives)
      : finding("seals", "no", "BLOCK_HASH_OTHER");
  const found = readAccount(header.stateRoot, contract, proofBytes(account), primitives);
  if (found === undefined) return { seals, contract: finding("contract", "no", "CONTRACT_UNPROVEN") };
  if (found === null) return { seals, contract: finding("contract", "no", "CONTRACT_ABSENT") };
  if (found.codeHash !== codeHash) return { seals, contract: finding("contract", "no", "CODE_OTHER") };
  return { seals, contract: finding("contract", "yes", "CODE_SAME"), storageRoot: found.storageRoot };
}

/** Where nobody seals blocks, what looks like seals is a field like others: it must not stay out of the hash. */
function hashOf(header: Header, { consensus }: Manifest, primitives: Primitives): string {
  return consensus.kind === "development" ? wholeHash(header, primitives) : hashHeader(header, primitives);
}
