import { readFileSync } from "node:fs";

import { hexToBytes } from "@ethereumjs/util";

import { decodeExtraData } from "../../../src/proofs/decodeExtraData.js";
import type { ExtraData } from "../../../src/proofs/ExtraData.js";
import type { Header } from "../../../src/proofs/Header.js";
import { parseBlock } from "../../../src/proofs/parseBlock.js";

/** The networks that were recorded; see test/vectors/besu/README.md. */
export const NETWORKS = ["net4-all-up", "net4-one-stopped", "net1"] as const;
export type Network = (typeof NETWORKS)[number];

interface Expected {
  number: number;
  hash: string;
  sealHash: string;
  round: number;
  signers: string[];
}

/** A recorded answer of eth_getProof, and of which block. */
export interface RecordedProof {
  contract: string;
  block: string;
  stateRoot: string;
  keys: Record<string, string>;
  proof: {
    accountProof: string[];
    codeHash: string;
    storageProof: { key: string; value: string; proof: string[] }[];
  };
}

function recorded(network: Network, file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../vectors/besu/${network}/${file}`, import.meta.url), "utf8"));
}

/** The recorded blocks beside what is known about each. */
export function recordedBlocks(network: Network): { header: Header; expected: Expected; raw: string }[] {
  const blocks = recorded(network, "headers.json") as Record<string, unknown>[];
  const expected = recorded(network, "expected.json") as Expected[];
  const raw = recorded(network, "raw-headers.json") as { number: number; raw: string }[];
  return blocks.map((block, index) => {
    const [known, bytes] = [expected[index], raw[index]];
    if (known === undefined || bytes === undefined) throw new Error(`${network}: nothing known of a block`);
    return { header: parseBlock(block), expected: known, raw: bytes.raw };
  });
}

/** The first block, and the hash that its node gave it. */
export function recordedGenesis(network: Network): { header: Header; hash: string } {
  const block = recorded(network, "genesis-block.json") as Record<string, unknown>;
  return { header: parseBlock(block), hash: block["hash"] as string };
}

export function recordedValidators(network: Network): string[] {
  return recorded(network, "validators.json") as string[];
}

export function recordedProof(network: Network): RecordedProof {
  return recorded(network, "proof.json") as RecordedProof;
}

/** The same blocks as four nodes stored them: other seals, one hash. */
export function blocksOfFourNodes(): {
  number: number;
  perNode: { hash: string; extraData: string; signers: string[] }[];
}[] {
  return recorded("net4-all-up", "same-blocks-from-4-nodes.json") as ReturnType<typeof blocksOfFourNodes>;
}

/** A recorded header's extra data. */
export function extraOf(header: Header): ExtraData {
  const extra = decodeExtraData(hexToBytes(header.extraData as `0x${string}`));
  if (extra === undefined) throw new Error("the recorded extra data should be readable");
  return extra;
}
