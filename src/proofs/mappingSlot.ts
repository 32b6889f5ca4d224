import { bytesToHex } from "@ethereumjs/util";

import { mappingKey } from "./mappingKey.js";
import { portablePrimitives } from "./portablePrimitives.js";
import type { Primitives } from "./Primitives.js";

/** Where Solidity keeps the value of a number in a mapping: the slot's number, 32 bytes. */
export function mappingSlot(
  key: bigint,
  position: number,
  keccak256: Primitives["keccak256"] = portablePrimitives.keccak256,
): string {
  return bytesToHex(mappingKey(key, position, keccak256));
}
