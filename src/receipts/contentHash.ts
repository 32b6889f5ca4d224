import { TypedDataEncoder } from "ethers";

import { receiptTypes, type WriteOff } from "./Receipt.js";

/** The EIP-712 struct hash of a receipt's content: what an acknowledgement names. */
export function contentHash(content: WriteOff): string {
  return TypedDataEncoder.hashStruct("WriteOff", { WriteOff: [...receiptTypes.WriteOff] }, content);
}
