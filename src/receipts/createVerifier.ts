import type { Manifest } from "../proofs/Manifest.js";
import { mappingKey } from "../proofs/mappingKey.js";
import type { Primitives } from "../proofs/Primitives.js";
import { proofBytes } from "../proofs/proofBytes.js";
import { readSlot } from "../proofs/readSlot.js";
import { answerClaim } from "./answerClaim.js";
import { answerContent } from "./answerContent.js";
import { answerStanding } from "./answerStanding.js";
import { finding } from "./finding.js";
import { skip } from "./skip.js";
import { conclude } from "./conclude.js";
import { createBlockReader } from "./createBlockReader.js";
import { type BlockSight, lookAtBlock } from "./lookAtBlock.js";
import { readBundle } from "./readBundle.js";
import { type ProofNodes, readWritten } from "./readWritten.js";
import { POSITIONS, type ReceiptBundle } from "./ReceiptBundle.js";
import { receiptDigest } from "./receiptDigest.js";
import { slotStatus } from "./slotStatus.js";
import type { Finding, Verification } from "./Verification.js";

/** Verifies the text of a receipt bundle, of any origin. Never throws and never rejects. */
export type Verifier = (text: string) => Promise<Verification & { bundle?: ReceiptBundle }>;

/**
 * A verifier of receipt bundles that needs no network connection. It looks at a block once for all receipts of it.
 *
 * @param manifest What the reader trusts; without it, whether a receipt holds cannot be checked.
 */
export function createVerifier(manifest: Manifest | undefined, primitives: Primitives): Verifier {
  const readBlock = createBlockReader();
  const askNetwork = networkAsker(manifest);
  /** By the header that the reader gives for a block, once, and by contract. */
  const sights = new WeakMap<object, Map<string, BlockSight>>();

  const look = (
    { proof }: ReceiptBundle,
    { contract, codeHash, manifest: trusted }: TrustedContract,
  ): BlockSight => {
    const { header } = proof;
    const known = sights.get(header) ?? new Map<string, BlockSight>();
    const sight = known.get(contract) ?? lookAtBlock(proof, contract, codeHash, trusted, primitives);
    sights.set(header, known.set(contract, sight));
    return sight;
  };

  const verify = (text: string): Awaited<ReturnType<Verifier>> => {
    const written = readWritten(text, readBlock, primitives);
    const { bundle, reason } = written
      ? { bundle: written.bundle, reason: "FILE_AS_WRITTEN" as const }
      : readBundle(text);
    const file = finding("file", FILE_ANSWERS[reason], reason);
    if (bundle === undefined) return unread(file);

    const { network, trusted } = askNetwork(bundle);
    if (trusted === undefined) {
      const findings = [file, network, ...skip("seals", "contract", "content", "standing", "claim")];
      return { ...unseen(findings), bundle };
    }

    const { seals, contract, storageRoot } = look(bundle, trusted);
    const before = [file, network, seals, contract];
    const { number, timestamp } = bundle.proof.header;
    const asOf = { asOfBlock: Number(number), asOfTime: Number(timestamp) };
    if (storageRoot === undefined) {
      return { ...unseen([...before, ...skip("content", "standing", "claim")]), ...asOf, bundle };
    }
    const { status, findings } = askStorage(
      bundle,
      written?.nodes ?? nodesOf(bundle),
      storageRoot,
      primitives,
    );
    const all = [...before, ...findings];
    // In a block that nobody vouches for, anybody can write where a receipt stands.
    const seen = seals.answer === "yes" || seals.answer === "not-applicable" ? status : "none";
    return { verdict: conclude(all), ...asOf, status: seen, findings: all, bundle };
  };

  return (text) => {
    try {
      return Promise.resolve(verify(text));
    } catch {
      return Promise.resolve(unread(finding("file", "no", "FILE_NO_BUNDLE")));
    }
  };
}

const FILE_ANSWERS = {
  FILE_AS_WRITTEN: "yes",
  FILE_REWRITTEN: "could-not-check",
  FILE_OTHER_VERSION: "could-not-check",
  FILE_UNPROVEN: "could-not-check",
  FILE_NO_BUNDLE: "no",
} as const;

/** A contract that the reader trusts, in the network in which it is. */
interface TrustedContract {
  manifest: Manifest;
  /** Address, in small letters. */
  contract: string;
  codeHash: string;
}

/** Asks whether a bundle is of the network that the reader trusts; what is to be known of that is looked up once. */
function networkAsker(
  manifest: Manifest | undefined,
): (bundle: ReceiptBundle) => { network: Finding; trusted?: TrustedContract } {
  if (manifest === undefined) {
    return () => ({ network: finding("network", "could-not-check", "MANIFEST_MISSING") });
  }
  const chainId = BigInt(manifest.chainId);
  const codeHashes = new Map(
    manifest.contracts.debtRelief.map(({ address, codeHash }) => [address, codeHash]),
  );
  return (bundle) => {
    if (bundle.chainId !== chainId) return { network: finding("network", "no", "CHAIN_OTHER") };
    const contract = bundle.contract.toLowerCase();
    const codeHash = codeHashes.get(contract);
    if (codeHash === undefined) return { network: finding("network", "no", "CONTRACT_OTHER") };
    return { network: finding("network", "yes", "NETWORK_SAME"), trusted: { manifest, contract, codeHash } };
  };
}

function nodesOf({ proof }: ReceiptBundle): ProofNodes {
  return { receipt: proofBytes(proof.receipt), claim: proofBytes(proof.claim) };
}

function askStorage(
  { chainId, contract, receipt, claimReference }: ReceiptBundle,
  nodes: ProofNodes,
  storageRoot: Uint8Array,
  primitives: Primitives,
): Pick<Verification, "status" | "findings"> {
  const { keccak256 } = primitives;
  const receiptKey = mappingKey(receipt.number, POSITIONS.receipts, keccak256);
  const claimKey = mappingKey(receipt.content.claim, POSITIONS.commitments, keccak256);
  const slot = readSlot(storageRoot, receiptKey, nodes.receipt, primitives);
  const commitment = readSlot(storageRoot, claimKey, nodes.claim, primitives);

  const digest = receiptDigest(receipt, { chainId, verifyingContract: contract }, keccak256);
  const status = slot === undefined ? "none" : slotStatus(slot, digest);
  const content =
    slot === undefined ? finding("content", "no", "CONTENT_UNPROVEN") : answerContent(status, slot);
  const claim =
    commitment === undefined
      ? finding("claim", "no", "CLAIM_UNPROVEN")
      : answerClaim(claimReference, commitment, keccak256);
  return { status, findings: [content, answerStanding(status), claim] };
}

function unread(file: Finding): Verification {
  return unseen([file, ...skip("network", "seals", "contract", "content", "standing", "claim")]);
}

function unseen(findings: Finding[]): Verification {
  return { verdict: conclude(findings), status: "none", findings };
}
