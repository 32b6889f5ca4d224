import type { SpendingBook } from "../../src/spendings/SpendingBook.js";
import type { SpendingRedeemer } from "../../src/spendings/Spending.js";
import type { Context } from "./Context.js";

/** The contract of a name whose receipts say for what coins were spent. */
export function spendingBookOf(
  { contracts }: Pick<Context, "contracts">,
  redeemer: SpendingRedeemer,
): SpendingBook {
  return redeemer === "InKind"
    ? { redeemer, contract: contracts.inKind }
    : { redeemer, contract: contracts.plan };
}
