import { keccak256, type Provider } from "ethers";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { loadPrimitives } from "../../../src/proofs/loadPrimitives.js";
import type { Manifest } from "../../../src/proofs/Manifest.js";
import { ownManifest } from "../../../src/proofs/ownManifest.js";
import { buildBundles } from "../../../src/receipts/buildBundles.js";
import { createVerifier, type Verifier } from "../../../src/receipts/createVerifier.js";
import { findLacking } from "../../../src/receipts/findLacking.js";
import type { ReceiptStatus } from "../../../src/receipts/Receipt.js";
import type { ReceiptBundle } from "../../../src/receipts/ReceiptBundle.js";
import type { ReceiptFile } from "../../../src/receipts/ReceiptFile.js";
import { REASONS } from "../../../src/receipts/reasons.js";
import { writeBundle } from "../../../src/receipts/writeBundle.js";
import { proofNode } from "../../context/proofNode.js";

/** A receipt with its proof. */
export interface Proven {
  readonly bundle: ReceiptBundle;
  /** Its one text. */
  readonly text: string;
  readonly status: ReceiptStatus;
}

/**
 * Receipts with proofs as of a node's newest block, in the order in which they were given. Each is verified before it is
 * given: a node that lies, or a receipt that is not on the chain, ends it.
 *
 * @param receipts Of one contract.
 * @param manifest The network that is trusted; without it a node is only held to what it says itself.
 * @throws SocialcoinError `RECEIPT_UNPROVEN`, and those of `buildBundles`
 */
export async function* proveReceipts(
  provider: Provider,
  receipts: readonly ReceiptFile[],
  manifest?: Manifest,
): AsyncGenerator<Proven> {
  const primitives = await loadPrimitives();
  let verify = manifest && createVerifier(manifest, primitives);
  for await (const bundle of buildBundles(receipts, { node: proofNode(provider), primitives })) {
    verify ??= createVerifier(await ownWord(provider, bundle), primitives);
    const text = writeBundle(bundle);
    yield { bundle, text, status: await requireProven(verify, bundle, text) };
  }
}

async function ownWord(provider: Provider, { chainId, contract, proof }: ReceiptBundle): Promise<Manifest> {
  const code = await provider.getCode(contract, proof.header.number);
  return ownManifest(proof.header, { chainId, contract, codeHash: keccak256(code) });
}

/** Whether the receipt still counts is not a matter of proof: one that was reversed is proven to be so. */
async function requireProven(
  verify: Verifier,
  { receipt }: ReceiptBundle,
  text: string,
): Promise<ReceiptStatus> {
  const { status, findings } = await verify(text);
  const lacking = findLacking(findings);
  if (lacking === undefined) return status;
  const aboutReceipt = lacking.question === "content" || lacking.question === "claim";
  throw new SocialcoinError(
    "RECEIPT_UNPROVEN",
    {
      en: `Receipt ${receipt.number.toString()} cannot be proven. ${REASONS.en[lacking.reason]}`,
      nl: `Bewijs ${receipt.number.toString()} is niet te bewijzen. ${REASONS.nl[lacking.reason]}`,
    },
    {
      exitKind: aboutReceipt ? "input" : "unreachable",
      details: { number: receipt.number, reason: lacking.reason },
    },
  );
}
