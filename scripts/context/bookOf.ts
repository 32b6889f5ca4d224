import type { Redeemer } from "../../src/statements/StatementKind.js";
import { type IReceiptBook, IReceiptBook__factory } from "../../typechain-types/index.js";
import type { Context } from "./Context.js";

/** The contract of a name that redeems coins, as far as all of them can be asked the same. */
export async function bookOf({ contracts, provider }: Context, redeemer: Redeemer): Promise<IReceiptBook> {
  const { debtRelief, inKind, plan } = contracts;
  const contract = { DebtRelief: debtRelief, InKind: inKind, NeighbourhoodPlan: plan }[redeemer];
  return IReceiptBook__factory.connect(await contract.getAddress(), provider);
}
