import { RLP } from "@ethereumjs/rlp";
import { bytesToHex, hexToBytes, setLengthLeft } from "@ethereumjs/util";

import type { Primitives } from "./Primitives.js";
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
export async function readSlot(
  storageRoot: Uint8Array,
  slot: string,
  proof: readonly string[],
  primitives: Primitives,
): Promise<string | undefined> {
  const value = await walkTrie(storageRoot, hexToBytes(slot as `0x${string}`), proof, primitives);
  if (value === null) return EMPTY;
  return value && decode(value);
}

function decode(value: Uint8Array): string | undefined {
  try {
    const word: unknown = RLP.decode(value);
    if (!(word instanceof Uint8Array) || word.length > WORD) return undefined;
    return bytesToHex(setLengthLeft(word, WORD));
  } catch {
    return undefined;
  }
}
