import { concat, keccak256, TypedDataEncoder } from "ethers";

import { DOMAIN_NAMES, DOMAIN_VERSION } from "../statements/Statement.js";
import type { StatementPlace } from "../statements/buildStatement.js";
import { receiptTypes, type WriteOffReceipt } from "./Receipt.js";

/** Made once: thousands of receipts are verified at a time. */
const encoder = TypedDataEncoder.from({
  Receipt: [...receiptTypes.Receipt],
  WriteOff: [...receiptTypes.WriteOff],
});

/** The last domain that was hashed; receipts come from one contract as a rule. */
const domain = { of: "", hash: "" };

/** The EIP-712 digest of a receipt of the DebtRelief contract at `verifyingContract`. */
export function receiptDigest(receipt: WriteOffReceipt, place: StatementPlace): string {
  return keccak256(concat(["0x1901", domainHash(place), encoder.hash(receipt)]));
}

function domainHash({ chainId, verifyingContract }: StatementPlace): string {
  const of = `${chainId.toString()} ${verifyingContract}`;
  if (domain.of !== of) {
    const name = DOMAIN_NAMES.DebtRelief;
    domain.hash = TypedDataEncoder.hashDomain({ name, version: DOMAIN_VERSION, chainId, verifyingContract });
    domain.of = of;
  }
  return domain.hash;
}
