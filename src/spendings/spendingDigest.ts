import { TypedDataEncoder } from "ethers";

import type { StatementPlace } from "../statements/buildStatement.js";
import { DOMAIN_NAMES, DOMAIN_VERSION } from "../statements/Statement.js";
import { SPENDING_NAMES, type SpendingReceipt, type SpendingRedeemer } from "./Spending.js";
import { spendingTypes } from "./spendingTypes.js";

/** The EIP-712 digest of a receipt of the contract at `verifyingContract`. */
export function spendingDigest(
  redeemer: SpendingRedeemer,
  { content: { target, ...rest }, ...receipt }: SpendingReceipt,
  { chainId, verifyingContract }: StatementPlace,
): string {
  const { struct, target: name } = SPENDING_NAMES[redeemer];
  const domain = { name: DOMAIN_NAMES[redeemer], version: DOMAIN_VERSION, chainId, verifyingContract };
  const types = {
    Receipt: [
      { name: "number", type: "uint256" },
      { name: "programme", type: "uint256" },
      { name: "organisation", type: "uint56" },
      { name: "content", type: struct },
    ],
    ...spendingTypes(redeemer),
  };
  return TypedDataEncoder.hash(domain, types, { ...receipt, content: { [name]: target, ...rest } });
}
