import { arrangeSeals } from "../proofs/arrangeSeals.js";
import { fetchHeader } from "../proofs/fetchHeader.js";
import { fetchProof } from "../proofs/fetchProof.js";
import { hashHeader } from "../proofs/hashHeader.js";
import { mappingSlot } from "../proofs/mappingSlot.js";
import type { Primitives } from "../proofs/Primitives.js";
import type { ProofNode } from "../proofs/ProofNode.js";
import { BUNDLE_VERSION, bundleSchema, POSITIONS, type ReceiptBundle } from "./ReceiptBundle.js";
import { type ReceiptFile, RECEIPT_FORMAT } from "./ReceiptFile.js";

/** Receipts in one question to the node. */
const AT_ONCE = 100;

/** From where, and as of when, receipts are proven. */
export interface BundleSource {
  node: ProofNode;
  primitives: Primitives;
  /** The newest block where it is left out. Nodes keep the proofs of the last few hundred blocks only. */
  block?: number;
}

/**
 * Receipts with their proofs as of one block, in the order in which they were given. The node is not believed:
 * verify what comes out before it is handed to anybody.
 *
 * @param files Receipts of one contract.
 * @throws SocialcoinError `BLOCK_MISSING`, `BLOCK_UNREADABLE`, `PROOF_UNAVAILABLE`
 */
export async function* buildBundles(
  files: readonly ReceiptFile[],
  { node, primitives, block }: BundleSource,
): AsyncGenerator<ReceiptBundle> {
  if (files.length === 0) return;
  const header = arrangeSeals(await fetchHeader(node, block), primitives);
  const blockHash = hashHeader(header, primitives);
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const part = files.slice(start, start + AT_ONCE);
    const slots = part.flatMap(({ receipt }) => [
      mappingSlot(receipt.number, POSITIONS.receipts),
      mappingSlot(receipt.content.claim, POSITIONS.commitments),
    ]);
    const proof = await fetchProof(node, part[0]?.contract ?? "", slots, header.number);
    for (const [index, file] of part.entries()) {
      const [receipt = [], claim = []] = proof.slots.slice(2 * index);
      yield normal({ ...file, proof: { blockHash, header, account: proof.account, receipt, claim } });
    }
  }
}

/** In the one spelling that a bundle has, however a deployment's record spells an address. */
function normal(bundle: ReceiptBundle): ReceiptBundle {
  const file = { format: RECEIPT_FORMAT, version: BUNDLE_VERSION, ...bundle };
  const { chainId, contract, receipt, claimReference, proof } = bundleSchema.parse(file);
  return { chainId, contract, receipt, claimReference, proof };
}
