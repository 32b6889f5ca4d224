import { bytesToHex } from "@ethereumjs/util";
import { getBytes, TypedDataEncoder } from "ethers";

import { portablePrimitives } from "../proofs/portablePrimitives.js";
import type { Primitives } from "../proofs/Primitives.js";
import type { StatementPlace } from "../statements/buildStatement.js";
import { DOMAIN_NAMES, DOMAIN_VERSION } from "../statements/Statement.js";
import { structHasher } from "../statements/structHasher.js";
import { receiptTypes, type WriteOffReceipt } from "./Receipt.js";

/** Made once: thousands of receipts are verified at a time. */
const hashReceipt = structHasher(receiptTypes, "Receipt");

/** The last domain that was hashed; receipts come from one contract as a rule. */
const domain = { chainId: 0n, verifyingContract: "", hash: new Uint8Array() as Uint8Array };

/** 0x1901, the domain's hash, the receipt's hash: every receipt is written over the one before. */
const [DOMAIN, STRUCT, LENGTH] = [2, 34, 66];
const signed = new Uint8Array(LENGTH);
signed.set([0x19, 0x01]);

/** The EIP-712 digest of a receipt of the DebtRelief contract at `verifyingContract`. */
export function receiptDigest(
  receipt: WriteOffReceipt,
  place: StatementPlace,
  keccak256: Primitives["keccak256"] = portablePrimitives.keccak256,
): string {
  signed.set(domainHash(place), DOMAIN);
  signed.set(hashReceipt(receipt, keccak256), STRUCT);
  return bytesToHex(keccak256(signed));
}

function domainHash({ chainId, verifyingContract }: StatementPlace): Uint8Array {
  if (domain.chainId !== chainId || domain.verifyingContract !== verifyingContract) {
    const name = DOMAIN_NAMES.DebtRelief;
    const fields = { name, version: DOMAIN_VERSION, chainId, verifyingContract };
    const hash = getBytes(TypedDataEncoder.hashDomain(fields));
    Object.assign(domain, { chainId, verifyingContract, hash });
  }
  return domain.hash;
}
