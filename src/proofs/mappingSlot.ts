import { keccak256, toBeHex } from "ethers";

const WORD = 32;

/** Where Solidity keeps the value of a number in a mapping: the slot's number, 32 bytes. */
export function mappingSlot(key: bigint, position: number): string {
  return keccak256(toBeHex((key << 256n) | BigInt(position), 2 * WORD));
}
