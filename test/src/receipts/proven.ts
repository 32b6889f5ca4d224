// Bundles to verify: of the development network, and of a network of four validators whose keys are at hand.
import { keccak256, type Wallet } from "ethers";

import type { Header } from "../../../src/proofs/Header.js";
import { hashHeader } from "../../../src/proofs/hashHeader.js";
import type { Manifest } from "../../../src/proofs/Manifest.js";
import { portablePrimitives } from "../../../src/proofs/portablePrimitives.js";
import { arrangeSeals } from "../../../src/proofs/arrangeSeals.js";
import { buildBundles } from "../../../src/receipts/buildBundles.js";
import type { ReceiptBundle } from "../../../src/receipts/ReceiptBundle.js";
import type { ReceiptFile } from "../../../src/receipts/ReceiptFile.js";
import { connection } from "../../deployed.js";
import { sealAsStored, validators } from "../proofs/sealAsStored.js";
import { claimReference, receipted } from "./receipted.js";

export { sealAsStored, validators };

/** The same as an exporter writes it. */
export function seal(header: Header, signers: readonly Wallet[], round: number): Header {
  return arrangeSeals(sealAsStored(header, signers, round), portablePrimitives);
}

/** The same bundle with another header, and its hash. */
export function withHeader(bundle: ReceiptBundle, header: Header): ReceiptBundle {
  const blockHash = hashHeader(header, portablePrimitives);
  return { ...bundle, proof: { ...bundle.proof, blockHash, header } };
}

/** Everything that a generator gives. */
export async function collect<T>(generator: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of generator) all.push(one);
  return all;
}

/** The receipts of `receipted` as bundles, with a manifest of either network. */
export async function proven() {
  const fixture = await receipted();
  const { provider } = connection.ethers;
  const { contract, chainId } = fixture.trusted;
  const files = fixture.found.map(({ receipt }): ReceiptFile => ({
    ...fixture.trusted,
    receipt,
    claimReference,
  }));
  const bundles = await collect(buildBundles(files, { node: provider, primitives: portablePrimitives }));
  const [bundle] = bundles;
  if (bundle === undefined) throw new Error("there is no bundle");

  const header = seal(bundle.proof.header, validators.slice(1), 1);
  const sealed = withHeader(bundle, header);
  const manifest: Manifest = {
    format: "socialcoin-network",
    version: 1,
    name: "tests",
    chainId: chainId.toString(),
    genesisHash: (await provider.getBlock(0))?.hash ?? "",
    asOfBlock: "1000",
    contracts: {
      debtRelief: [
        { address: contract.toLowerCase(), codeHash: keccak256(await provider.getCode(contract)) },
      ],
    },
    consensus: { kind: "development" },
    municipalities: [],
  };
  const addresses = validators.map(({ address }) => address.toLowerCase());
  const sealedManifest: Manifest = {
    ...manifest,
    consensus: { kind: "qbft", sets: [{ from: "0", to: null, validators: addresses }] },
  };
  return { ...fixture, files, bundles, bundle, manifest, sealed, sealedManifest };
}
