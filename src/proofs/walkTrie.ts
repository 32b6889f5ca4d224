import { equalsBytes } from "@ethereumjs/util";
import * as z from "zod";

import { hexSchema } from "./hexSchema.js";
import { placeItems } from "./placeItems.js";
import type { Primitives } from "./Primitives.js";
import { type Item, readItem } from "./readItem.js";

/** A path has 64 nibbles, so that no branch is deeper; the leaf comes after it. */
export const MAX_NODES = 65;
/** Bytes: a branch has sixteen hashes; nothing else in these tries is longer. */
export const MAX_NODE = 532;
const NIBBLES = 64;
const HASH = 32;
/** A branch has a child for every nibble and a value; extensions and leaves have a piece of the path and what follows. */
const [BRANCH, PIECE] = [17, 2];

/** The check of a proof of unknown origin: trie nodes from the root to the leaf, in the order of the path. */
export const trieProofSchema = z.array(hexSchema(1, MAX_NODE)).max(MAX_NODES, "has too many nodes");

/** Of the items of the node that is looked at. */
const places = new Uint16Array(BRANCH);

/** What a node says of a path: its value, null for no value, or the node by which the path goes on. */
type Step = { value: Uint8Array | null } | { child: Uint8Array; nibble: number };

/**
 * What a proof shows to stand in a trie.
 *
 * @param root Hash of the trie's root, 32 bytes.
 * @param key Before it is hashed into the path.
 * @param proof Nodes from the root on, no more than `MAX_NODES`.
 * @returns The value; null where the proof shows that there is none; undefined where it shows nothing, which includes
 *   a proof with a node too many.
 */
export function walkTrie(
  root: Uint8Array,
  key: Uint8Array,
  proof: readonly Uint8Array[],
  { keccak256 }: Primitives,
): Uint8Array | null | undefined {
  if (proof.length > MAX_NODES) return undefined;
  const path = keccak256(key);
  let expected = root;
  let nibble = 0;
  for (let index = 0; index < proof.length; index++) {
    const node = proof[index];
    if (node === undefined || !equalsBytes(keccak256(node), expected)) return undefined;
    const step = follow(node, 0, node.length, path, nibble);
    if (step === undefined) return undefined;
    if ("value" in step) return index === proof.length - 1 ? step.value : undefined;
    expected = step.child;
    nibble = step.nibble;
  }
  return undefined;
}

/** One step from the node between two places of `bytes`; undefined where that is no node. */
function follow(
  bytes: Uint8Array,
  from: number,
  to: number,
  path: Uint8Array,
  nibble: number,
): Step | undefined {
  // A trie without any entry is one empty text.
  if (to - from === 1 && bytes[from] === 0x80) return { value: null };
  const count = placeItems(bytes, from, to, places);
  if (count === BRANCH && nibble < NIBBLES) {
    return enter(bytes, readItem(bytes, places[nibbleAt(path, nibble)] ?? to, to), path, nibble + 1);
  }
  if (count !== PIECE) return undefined;
  const [piece, rest] = [readItem(bytes, places[0] ?? to, to), readItem(bytes, places[1] ?? to, to)];
  if (piece === undefined || rest === undefined) return undefined;
  const { length, isLeaf, same } = comparePiece(bytes, piece, path, nibble);
  // Every path has 64 nibbles: a leaf ends there, and an extension before it and not at once.
  const end = nibble + length;
  if (isLeaf ? end !== NIBBLES || rest.isList : end >= NIBBLES || length === 0) return undefined;
  if (!same) return { value: null };
  return isLeaf ? { value: bytes.subarray(rest.start, rest.end) } : enter(bytes, rest, path, end);
}

/** What stands in the place of a child: nothing, the hash of a node, or a node that is shorter than a hash. */
function enter(
  bytes: Uint8Array,
  item: Item | undefined,
  path: Uint8Array,
  nibble: number,
): Step | undefined {
  if (item === undefined) return undefined;
  const { isList, start, end } = item;
  // Such a node has one byte before its content.
  const whole = start - 1;
  if (isList) return end - whole < HASH ? follow(bytes, whole, end, path, nibble) : undefined;
  if (start === end) return { value: null };
  return end - start === HASH ? { child: bytes.subarray(start, end), nibble } : undefined;
}

/** How many nibbles a leaf or an extension has, and whether they are those of the path. */
function comparePiece(
  bytes: Uint8Array,
  { start, end, isList }: Item,
  path: Uint8Array,
  nibble: number,
): { length: number; isLeaf: boolean; same: boolean } {
  // The first nibble says which of the two it is and whether the next one counts: it does in an odd number of them.
  const first = bytes[start] ?? 0;
  const [kind, isOdd] = [first >> 5, (first & 0x10) !== 0];
  const length = 2 * (end - start - 1) + (isOdd ? 1 : 0);
  if (isList || end === start || kind > 1 || (!isOdd && (first & 0x0f) !== 0) || nibble + length > NIBBLES) {
    return { length: 0, isLeaf: false, same: false };
  }
  const skipped = isOdd ? 1 : 2;
  let same = true;
  for (let index = 0; index < length; index++) {
    const at = skipped + index;
    same &&= nibbleAt(bytes, 2 * start + at) === nibbleAt(path, nibble + index);
  }
  return { length, isLeaf: kind === 1, same };
}

function nibbleAt(bytes: Uint8Array, nibble: number): number {
  const byte = bytes[nibble >> 1] ?? 0;
  return nibble % 2 === 0 ? byte >> 4 : byte & 0x0f;
}
