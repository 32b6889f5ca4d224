import type { TypedDataField } from "ethers";

import { SPENDING_NAMES, type SpendingRedeemer } from "./Spending.js";

/** EIP-712 types of what the receipts of a contract say. */
export function spendingTypes(redeemer: SpendingRedeemer): Record<string, TypedDataField[]> {
  const { struct, target } = SPENDING_NAMES[redeemer];
  return {
    [struct]: [
      { name: target, type: "uint256" },
      { name: "participant", type: "address" },
      { name: "coins", type: "uint256" },
      { name: "statement", type: "bytes32" },
      { name: "issuedAt", type: "uint256" },
    ],
  };
}
