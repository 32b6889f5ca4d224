import { bytesToHex } from "@ethereumjs/util";

import type { Primitives } from "./Primitives.js";
import { readItem } from "./readItem.js";
import { walkTrie } from "./walkTrie.js";

const WORD = 32;
const EMPTY = `0x${"00".repeat(WORD)}`;

/**
 * The 32 bytes that a proof shows to stand in a contract's storage slot; all zero for a slot shown to be empty.
 *
 * @param storageRoot From the contract's account.
 * @param slot Number of the slot, 32 bytes.
 * @returns undefined where the proof shows nothing.
 */
export function readSlot(
  storageRoot: Uint8Array,
  slot: Uint8Array,
  proof: readonly Uint8Array[],
  primitives: Primitives,
): string | undefined {
  const value = walkTrie(storageRoot, slot, proof, primitives);
  if (value === null) return EMPTY;
  return value && decode(value);
}

/** The trie has no zeros at the front. */
function decode(value: Uint8Array): string | undefined {
  const item = readItem(value, 0, value.length);
  if (item?.end !== value.length || item.isList || item.end - item.start > WORD) return undefined;
  const word = new Uint8Array(WORD);
  word.set(value.subarray(item.start), WORD - (item.end - item.start));
  return bytesToHex(word);
}
