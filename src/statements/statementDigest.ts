import { TypedDataEncoder } from "ethers";

import { type Statement, statementKinds } from "./Statement.js";

/** The EIP-712 digest of a statement: what is signed, and what receipts and events name. */
export function statementDigest({ domain, primaryType, message }: Statement): string {
  return TypedDataEncoder.hash(domain, statementKinds[primaryType].types, message);
}
