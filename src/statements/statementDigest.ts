import { bytesToHex } from "@ethereumjs/util";
import { concat } from "ethers";

import { bytesOf } from "../proofs/bytesOf.js";
import { portablePrimitives } from "../proofs/portablePrimitives.js";
import type { Primitives } from "../proofs/Primitives.js";
import { type PrimaryType, type Statement, statementKinds } from "./Statement.js";
import { DOMAIN_TYPE } from "./StatementFile.js";
import { type StructHasher, structHasher } from "./structHasher.js";

const hashDomain = structHasher({ EIP712Domain: DOMAIN_TYPE }, "EIP712Domain");
/** Each is made when the first statement of its kind is hashed. */
const hashers = new Map<PrimaryType, StructHasher>();

/**
 * The EIP-712 digest of a statement: what is signed, and what receipts and events name.
 *
 * @param primitives What hashes; ethers where it is left out.
 */
export function statementDigest(
  { domain, primaryType, message }: Statement,
  { keccak256 }: Pick<Primitives, "keccak256"> = portablePrimitives,
): string {
  const hashMessage =
    hashers.get(primaryType) ?? structHasher(statementKinds[primaryType].types, primaryType);
  hashers.set(primaryType, hashMessage);
  const parts = ["0x1901", hashDomain(domain, keccak256), hashMessage(message, keccak256)];
  return bytesToHex(keccak256(bytesOf(concat(parts))));
}
