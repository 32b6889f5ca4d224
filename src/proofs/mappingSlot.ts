import { AbiCoder, keccak256 } from "ethers";

/** Where Solidity keeps the value of a number in a mapping: the slot's number, 32 bytes. */
export function mappingSlot(key: bigint, position: number): string {
  return keccak256(AbiCoder.defaultAbiCoder().encode(["uint256", "uint256"], [key, position]));
}
