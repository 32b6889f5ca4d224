import { verifyMerkleProof } from "@ethereumjs/mpt";
import { bytesToHex, equalsBytes, hexToBytes } from "@ethereumjs/util";
import * as z from "zod";

import { hexSchema } from "./hexSchema.js";
import type { Primitives } from "./Primitives.js";

/** A path has 64 nibbles, so that no branch is deeper; the leaf comes after it. */
const MAX_NODES = 65;
/** A branch has sixteen hashes; nothing else in these tries is longer. */
const MAX_NODE = 532;

/** The check of a proof of unknown origin: trie nodes from the root to the leaf, in the order of the path. */
export const trieProofSchema = z.array(hexSchema(1, MAX_NODE)).max(MAX_NODES, "has too many nodes");

/**
 * What a proof shows to stand in a trie.
 *
 * @param root Hash of the trie's root, 32 bytes.
 * @param key Before it is hashed into the path.
 * @param proof As `trieProofSchema` lets it pass.
 * @returns The value; null where the proof shows that there is none; undefined where it shows nothing, which includes
 *   a proof with a node too many.
 */
export async function walkTrie(
  root: Uint8Array,
  key: Uint8Array,
  proof: readonly string[],
  { keccak256 }: Primitives,
): Promise<Uint8Array | null | undefined> {
  if (proof.length === 0 || proof.length > MAX_NODES) return undefined;
  try {
    const nodes = proof.map((node) => hexToBytes(node as `0x${string}`));
    const hashes = new Map(nodes.map((node) => [node, keccak256(node)]));
    if (!isPath(proof, [...hashes.values()], root)) return undefined;
    return await verifyMerkleProof(key, nodes, {
      root,
      useKeyHashing: true,
      useKeyHashingFunction: (data) => hashes.get(data) ?? keccak256(data),
    });
  } catch {
    return undefined;
  }
}

/** Whether the first node is the root and every other one is named by the one before: the walk itself skips others. */
function isPath(proof: readonly string[], hashes: readonly Uint8Array[], root: Uint8Array): boolean {
  return hashes.every((hash, index) => {
    const parent = proof[index - 1];
    return parent === undefined
      ? equalsBytes(hash, root)
      : parent.includes(bytesToHex(hash).slice("0x".length));
  });
}
