import { createMPT } from "@ethereumjs/mpt";
import { RLP } from "@ethereumjs/rlp";
import { bytesToHex, hexToBytes } from "@ethereumjs/util";

import type { Primitives } from "../proofs/Primitives.js";
import type { Genesis } from "./Genesis.js";

/** Root of a trie in which nothing is. */
export const EMPTY_ROOT = "0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421";
const NO_CODE = "0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470";
const NO_NONCE = new Uint8Array();

/** The root of the state in which these accounts have their balances and nothing else is. */
export async function stateRootOf(alloc: Genesis["alloc"], { keccak256 }: Primitives): Promise<string> {
  const trie = await createMPT({ useKeyHashing: true, useKeyHashingFunction: keccak256 });
  for (const [address, { balance }] of Object.entries(alloc)) {
    const account = [NO_NONCE, integer(balance), hexToBytes(EMPTY_ROOT), hexToBytes(NO_CODE)];
    await trie.put(hexToBytes(`0x${address.replace(/^0x/, "")}`), RLP.encode(account));
  }
  return bytesToHex(trie.root());
}

/** The shortest bytes of a number: none for zero. */
function integer(quantity: string): Uint8Array {
  const digits = BigInt(quantity).toString(16);
  return digits === "0" ? new Uint8Array() : hexToBytes(`0x${digits.length % 2 === 0 ? "" : "0"}${digits}`);
}
