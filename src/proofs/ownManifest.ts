import { bytesToHex, hexToBytes } from "@ethereumjs/util";

import { decodeExtraData } from "./decodeExtraData.js";
import type { Header } from "./Header.js";
import { type Manifest, MANIFEST_FORMAT, MANIFEST_VERSION } from "./Manifest.js";

/** What a node says of itself. */
export interface OwnFacts {
  chainId: bigint;
  /** Address of the DebtRelief contract, and the Keccak-256 hash of its code. */
  contract: string;
  codeHash: string;
}

/**
 * The manifest that follows from a block's own word: its validators are those that it lists. It trusts nobody else, so
 * that it only shows whether a node contradicts itself; never hand it on.
 */
export function ownManifest(header: Header, { chainId, contract, codeHash }: OwnFacts): Manifest {
  const extra = decodeExtraData(hexToBytes(header.extraData as `0x${string}`));
  const validators = extra?.validators.map((validator) => bytesToHex(validator)).sort();
  const block = BigInt(header.number).toString();
  return {
    format: MANIFEST_FORMAT,
    version: MANIFEST_VERSION,
    name: "own-word",
    chainId: chainId.toString(),
    genesisHash: header.parentHash,
    asOfBlock: block,
    contracts: { debtRelief: [{ address: contract.toLowerCase(), codeHash }] },
    consensus: validators
      ? { kind: "qbft", sets: [{ from: block, to: block, validators }] }
      : { kind: "development" },
    municipalities: [],
  };
}
