import { RLP } from "@ethereumjs/rlp";
import { bytesToHex } from "@ethereumjs/util";

import { bytesOf } from "./bytesOf.js";
import type { Primitives } from "./Primitives.js";
import { walkTrie } from "./walkTrie.js";

const FIELDS = 4;
const WORD = 32;

/** What verification needs of an account. */
export interface Account {
  storageRoot: Uint8Array;
  codeHash: string;
}

/**
 * The account that a proof shows to stand in a block's state.
 *
 * @param stateRoot From the block's header.
 * @param address Of the account.
 * @returns null where the proof shows that there is no such account; undefined where it shows nothing.
 */
export function readAccount(
  stateRoot: string,
  address: string,
  proof: readonly Uint8Array[],
  primitives: Primitives,
): Account | null | undefined {
  const value = walkTrie(bytesOf(stateRoot), bytesOf(address.toLowerCase()), proof, primitives);
  return value ? decode(value) : value;
}

function decode(value: Uint8Array): Account | undefined {
  try {
    const fields: unknown = RLP.decode(value);
    if (!Array.isArray(fields) || fields.length !== FIELDS) return undefined;
    const [, , storageRoot, codeHash] = fields as unknown[];
    return isWord(storageRoot) && isWord(codeHash)
      ? { storageRoot, codeHash: bytesToHex(codeHash) }
      : undefined;
  } catch {
    return undefined;
  }
}

function isWord(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array && value.length === WORD;
}
