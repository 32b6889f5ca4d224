import { bytesToHex } from "@ethereumjs/util";

import { portablePrimitives } from "./portablePrimitives.js";
import type { Primitives } from "./Primitives.js";
import { writeNumber } from "./writeNumber.js";

const WORD = 32;

/** Where Solidity keeps the value of a number in a mapping: the slot's number, 32 bytes. */
export function mappingSlot(
  key: bigint,
  position: number,
  keccak256: Primitives["keccak256"] = portablePrimitives.keccak256,
): string {
  const words = new Uint8Array(2 * WORD);
  writeNumber(key, words, 0);
  writeNumber(BigInt(position), words, WORD);
  return bytesToHex(keccak256(words));
}
