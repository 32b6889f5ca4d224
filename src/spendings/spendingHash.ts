import { TypedDataEncoder } from "ethers";

import { type Spending, SPENDING_NAMES, type SpendingRedeemer } from "./Spending.js";
import { spendingTypes } from "./spendingTypes.js";

/** The EIP-712 struct hash of a receipt's content: what an acknowledgement names. */
export function spendingHash(redeemer: SpendingRedeemer, { target, ...rest }: Spending): string {
  const { struct, target: name } = SPENDING_NAMES[redeemer];
  return TypedDataEncoder.hashStruct(struct, spendingTypes(redeemer), { [name]: target, ...rest });
}
