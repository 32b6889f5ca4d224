import { concat, keccak256, TypedDataEncoder } from "ethers";

import type { Primitives } from "../proofs/Primitives.js";
import { hashMessage } from "./hashMessage.js";
import { type Statement, statementKinds } from "./Statement.js";

/**
 * The EIP-712 digest of a statement: what is signed, and what receipts and events name.
 *
 * @param primitives What hashes the message; ethers where it is left out.
 */
export function statementDigest(
  { domain, primaryType, message }: Statement,
  primitives?: Pick<Primitives, "keccak256">,
): string {
  const { types } = statementKinds[primaryType];
  const hash = hashMessage(types, primaryType, message, primitives?.keccak256);
  return keccak256(concat(["0x1901", TypedDataEncoder.hashDomain(domain), hash]));
}
