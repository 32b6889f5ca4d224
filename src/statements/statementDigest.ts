import { concat, keccak256, TypedDataEncoder } from "ethers";

import { hashMessage } from "./hashMessage.js";
import { type Statement, statementKinds } from "./Statement.js";

/** The EIP-712 digest of a statement: what is signed, and what receipts and events name. */
export function statementDigest({ domain, primaryType, message }: Statement): string {
  const { types } = statementKinds[primaryType];
  return keccak256(
    concat(["0x1901", TypedDataEncoder.hashDomain(domain), hashMessage(types, primaryType, message)]),
  );
}
