import type { Manifest } from "../proofs/Manifest.js";
import { mappingSlot } from "../proofs/mappingSlot.js";
import type { Primitives } from "../proofs/Primitives.js";
import { readSlot } from "../proofs/readSlot.js";
import { answerClaim } from "./answerClaim.js";
import { answerContent } from "./answerContent.js";
import { answerStanding } from "./answerStanding.js";
import { finding } from "./finding.js";
import { skip } from "./skip.js";
import { conclude } from "./conclude.js";
import { type BlockSight, lookAtBlock } from "./lookAtBlock.js";
import { readBundle } from "./readBundle.js";
import { POSITIONS, type ReceiptBundle } from "./ReceiptBundle.js";
import { receiptDigest } from "./receiptDigest.js";
import { slotStatus } from "./slotStatus.js";
import type { Finding, Verification } from "./Verification.js";

/** Receipts are exported block by block: more than the last few blocks need not be remembered. */
const BLOCKS_KEPT = 16;

/** Verifies the text of a receipt bundle, of any origin. Never throws. */
export type Verifier = (text: string) => Promise<Verification & { bundle?: ReceiptBundle }>;

/**
 * A verifier of receipt bundles that needs no network connection. It looks at a block once for all receipts of it.
 *
 * @param manifest What the reader trusts; without it, whether a receipt holds cannot be checked.
 */
export function createVerifier(manifest: Manifest | undefined, primitives: Primitives): Verifier {
  const sights = new Map<string, Promise<BlockSight>>();

  const look = (bundle: ReceiptBundle, codeHash: string, trusted: Manifest): Promise<BlockSight> => {
    const { blockHash, header, account } = bundle.proof;
    const contract = bundle.contract.toLowerCase();
    const key = JSON.stringify([contract, blockHash, header, account]);
    const known = sights.get(key);
    if (known) return known;
    const sight = lookAtBlock(bundle.proof, contract, codeHash, trusted, primitives);
    const [oldest] = sights.keys();
    if (sights.size >= BLOCKS_KEPT && oldest !== undefined) sights.delete(oldest);
    sights.set(key, sight);
    return sight;
  };

  const verify: Verifier = async (text) => {
    const { bundle, reason } = readBundle(text);
    const file = finding("file", FILE_ANSWERS[reason], reason);
    if (bundle === undefined) {
      return unseen([file, ...skip("network", "seals", "contract", "content", "standing", "claim")]);
    }
    const network = askNetwork(bundle, manifest);
    const codeHash = network.answer === "yes" ? codeHashOf(bundle, manifest) : undefined;
    if (manifest === undefined || codeHash === undefined) {
      const findings = [file, network, ...skip("seals", "contract", "content", "standing", "claim")];
      return { ...unseen(findings), bundle };
    }

    const { seals, contract, storageRoot } = await look(bundle, codeHash, manifest);
    const before = [file, network, seals, contract];
    const { number, timestamp } = bundle.proof.header;
    const asOf = { asOfBlock: Number(number), asOfTime: Number(timestamp) };
    if (storageRoot === undefined) {
      return { ...unseen([...before, ...skip("content", "standing", "claim")]), ...asOf, bundle };
    }
    const { status, findings } = await askStorage(bundle, storageRoot, primitives);
    const all = [...before, ...findings];
    return { verdict: conclude(all), ...asOf, status, findings: all, bundle };
  };

  return (text) => verify(text).catch(() => unseen([finding("file", "no", "FILE_NO_BUNDLE")]));
}

const FILE_ANSWERS = {
  FILE_AS_WRITTEN: "yes",
  FILE_REWRITTEN: "could-not-check",
  FILE_OTHER_VERSION: "could-not-check",
  FILE_NO_BUNDLE: "no",
} as const;

function askNetwork(bundle: ReceiptBundle, manifest: Manifest | undefined): Finding {
  if (manifest === undefined) return finding("network", "could-not-check", "MANIFEST_MISSING");
  if (bundle.chainId !== BigInt(manifest.chainId)) return finding("network", "no", "CHAIN_OTHER");
  return codeHashOf(bundle, manifest) === undefined
    ? finding("network", "no", "CONTRACT_OTHER")
    : finding("network", "yes", "NETWORK_SAME");
}

function codeHashOf({ contract }: ReceiptBundle, manifest: Manifest | undefined): string | undefined {
  const address = contract.toLowerCase();
  return manifest?.contracts.debtRelief.find((pinned) => pinned.address === address)?.codeHash;
}

async function askStorage(
  { chainId, contract, receipt, claimReference, proof }: ReceiptBundle,
  storageRoot: Uint8Array,
  primitives: Primitives,
): Promise<Pick<Verification, "status" | "findings">> {
  const receiptKey = mappingSlot(receipt.number, POSITIONS.receipts);
  const claimKey = mappingSlot(receipt.content.claim, POSITIONS.commitments);
  const slot = await readSlot(storageRoot, receiptKey, proof.receipt, primitives);
  const commitment = await readSlot(storageRoot, claimKey, proof.claim, primitives);

  const digest = receiptDigest(receipt, { chainId, verifyingContract: contract });
  const status = slot === undefined ? "none" : slotStatus(slot, digest);
  const content =
    slot === undefined ? finding("content", "no", "CONTENT_UNPROVEN") : answerContent(status, slot);
  const claim =
    commitment === undefined
      ? finding("claim", "no", "CLAIM_UNPROVEN")
      : answerClaim(claimReference, commitment);
  return { status, findings: [content, answerStanding(status), claim] };
}

function unseen(findings: Finding[]): Verification {
  return { verdict: conclude(findings), status: "none", findings };
}
