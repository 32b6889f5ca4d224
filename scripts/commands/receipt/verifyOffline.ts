import type { Provider } from "ethers";

import type { Manifest } from "../../../src/proofs/Manifest.js";
import type { ReceiptBundle } from "../../../src/receipts/ReceiptBundle.js";
import type { Verification } from "../../../src/receipts/Verification.js";
import { verifyReceipt } from "../../../src/receipts/verifyReceipt.js";
import { connectNode } from "../../context/connectNode.js";
import type { Output } from "../../output/Output.js";
import { openManifest } from "./openManifest.js";
import { verifyFiles } from "./verifyFiles.js";

/** What was found out about one file, from the file and the manifest alone. */
export interface VerifiedOffline extends Verification {
  readonly file: string;
  /** Whether the network is one of development, where nobody vouches for a block. */
  readonly development: boolean;
  /** Absent where the file is no receipt. */
  readonly number?: bigint;
  readonly claim?: bigint;
  readonly coins?: bigint;
  /** Cents. */
  readonly writtenOff?: bigint;
  readonly waived?: bigint;
  readonly outstanding?: bigint;
  /** What a node says of it now; absent where none was asked, or where there is no receipt to ask about. */
  readonly fresh?: Verification;
}

/** What is verified against what. */
export interface OfflineOptions {
  /** File of the network that the reader trusts. */
  readonly manifest: string;
  /** Receipt files, letters, and folders of them. */
  readonly paths: readonly string[];
  /** Address of a node that is asked where the receipts stand now; it is believed. */
  readonly rpc?: string | undefined;
}

/**
 * Verifies receipts without a network, or with one node for what happened since. What is wrong with a file is an
 * answer, not an error.
 *
 * @throws SocialcoinError where the manifest or a path cannot be used, or the node does not answer
 */
export async function verifyOffline(
  output: Output,
  { manifest: manifestFile, paths, rpc }: OfflineOptions,
): Promise<VerifiedOffline[]> {
  const manifest = await openManifest(manifestFile);
  const development = manifest.consensus.kind === "development";
  const node = rpc === undefined ? undefined : await connectNode({ url: rpc }, BigInt(manifest.chainId));
  try {
    const verified: VerifiedOffline[] = [];
    for await (const { file, bundle, verification } of verifyFiles(output, manifest, paths)) {
      const fresh = bundle && node && (await askNode(bundle, manifest, node.provider));
      verified.push({
        file,
        development,
        ...(bundle && factsOf(bundle)),
        ...verification,
        ...(fresh && { fresh }),
      });
    }
    return verified;
  } finally {
    node?.close();
  }
}

/** Asked only about a contract of the manifest: what another one says proves nothing. */
async function askNode(
  bundle: ReceiptBundle,
  manifest: Manifest,
  provider: Provider,
): Promise<Verification | undefined> {
  const contract = manifest.contracts.debtRelief.find(
    ({ address }) => address === bundle.contract.toLowerCase(),
  );
  const trusted = { chainId: BigInt(manifest.chainId), contract: contract?.address ?? "" };
  return contract && verifyReceipt(bundle, trusted, provider);
}

function factsOf({ receipt: { number, content } }: ReceiptBundle) {
  const { claim, coins, writtenOff, waived, outstanding } = content;
  return { number, claim, coins, writtenOff, waived, outstanding };
}
