import { isLetter } from "../src/letters/isLetter.js";
import { readLetterSettings } from "../src/letters/LetterSettings.js";
import { textOf } from "../src/letters/textOf.js";
import { verifyFile } from "../src/letters/verifyFile.js";
import { type Manifest, MANIFEST_FORMAT } from "../src/proofs/Manifest.js";
import { manifestDigest } from "../src/proofs/manifestDigest.js";
import { manifestSigner } from "../src/proofs/manifestSigner.js";
import { portablePrimitives } from "../src/proofs/portablePrimitives.js";
import { readManifest } from "../src/proofs/readManifest.js";
import { createVerifier, type Verifier } from "../src/receipts/createVerifier.js";
import { receiptDigest } from "../src/receipts/receiptDigest.js";
import { CODE_HEAD } from "../src/receipts/ReceiptCode.js";
import type { Item, NetworkItem, ReceiptItem, RefusedItem } from "./Item.js";
import { judge } from "./judge.js";
import { toCode } from "./toCode.js";

/** The names of a letter that tells none. */
const UNNAMED = { sender: "", creditor: "" };
/** Manifests and codes say what they are at their beginning. */
const HEAD = 128;
/** Bytes of the longest code, and some of white space. */
const MAX_CODE = 512;

/** Looks into the content of one file. Never throws. */
export type Inspector = (name: string, bytes: Uint8Array) => Promise<Item>;

/**
 * Looks into receipts, letters and manifests by what they contain, whatever they are called. What is true of a
 * receipt is said by the library's verifier alone.
 *
 * @param networks Those that the reader trusts.
 */
export function createInspector(networks: readonly Manifest[]): Inspector {
  const trusted: (Manifest | undefined)[] = networks.length === 0 ? [undefined] : [...networks];
  const verifiers = trusted.map((network) => ({
    network,
    verify: createVerifier(network, portablePrimitives),
  }));

  return async (name, bytes) => {
    const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
    if (head.includes(`"${MANIFEST_FORMAT}"`)) return readNetwork(name, bytes);
    // Hand-held scanners type what a code says.
    if (head.startsWith(CODE_HEAD)) return toCode(name, textOf(bytes.subarray(0, MAX_CODE)).trim());
    let found: ReceiptItem | undefined;
    for (const { network, verify } of verifiers) {
      found = toItem(name, await verifyFile(bytes, verify), network);
      if (!isElsewhere(found)) break;
    }
    if (found !== undefined && isLetter(bytes)) found.letter = readLetterSettings(bytes) ?? UNNAMED;
    return found ?? { kind: "refused", name, why: "unreadable" };
  };
}

/** Whether the receipt is of another network than the one it was held against. */
function isElsewhere({ reason }: ReceiptItem): boolean {
  return reason === "CHAIN_OTHER" || reason === "CONTRACT_OTHER";
}

function toItem(
  name: string,
  { bundle, ...verification }: Awaited<ReturnType<Verifier>>,
  network: Manifest | undefined,
): ReceiptItem {
  const item: ReceiptItem = { kind: "receipt", name, ...verification, ...judge(verification) };
  if (bundle === undefined) return item;
  if (network !== undefined && !isElsewhere(item)) item.network = network;
  const { chainId, contract, receipt, claimReference } = bundle;
  item.file = { chainId, contract, receipt, claimReference };
  item.digest = receiptDigest(receipt, { chainId, verifyingContract: contract });
  return item;
}

function readNetwork(name: string, bytes: Uint8Array): NetworkItem | RefusedItem {
  try {
    const manifest = readManifest(textOf(bytes));
    return {
      kind: "network",
      name,
      manifest,
      digest: manifestDigest(manifest),
      signature: signatureOf(manifest),
    };
  } catch {
    return { kind: "refused", name, why: "manifest-damaged" };
  }
}

function signatureOf(manifest: Manifest): NetworkItem["signature"] {
  if (manifest.signature === undefined) return "unsigned";
  return manifestSigner(manifest) === undefined ? "altered" : "signed";
}
