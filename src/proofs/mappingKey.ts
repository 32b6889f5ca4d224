import type { Primitives } from "./Primitives.js";
import { writeNumber } from "./writeNumber.js";

const WORD = 32;

/** The number, as bytes, of the slot in which Solidity keeps the value of a number in a mapping. */
export function mappingKey(key: bigint, position: number, keccak256: Primitives["keccak256"]): Uint8Array {
  const words = new Uint8Array(2 * WORD);
  writeNumber(key, words, 0);
  writeNumber(BigInt(position), words, WORD);
  return keccak256(words);
}
