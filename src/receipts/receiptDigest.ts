import { TypedDataEncoder } from "ethers";

import { DOMAIN_NAMES, DOMAIN_VERSION } from "../statements/Statement.js";
import type { StatementPlace } from "../statements/buildStatement.js";
import { receiptTypes, type WriteOffReceipt } from "./Receipt.js";

/** The EIP-712 digest of a receipt of the DebtRelief contract at `verifyingContract`. */
export function receiptDigest(
  receipt: WriteOffReceipt,
  { chainId, verifyingContract }: StatementPlace,
): string {
  const domain = { name: DOMAIN_NAMES.DebtRelief, version: DOMAIN_VERSION, chainId, verifyingContract };
  const types = { Receipt: [...receiptTypes.Receipt], WriteOff: [...receiptTypes.WriteOff] };
  return TypedDataEncoder.hash(domain, types, receipt);
}
