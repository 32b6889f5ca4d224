import { type PrimaryType, statementKinds } from "../../src/statements/Statement.js";
import type { StatementContract } from "../../src/statements/StatementKind.js";
import type { Context } from "../context/Context.js";

/**
 * The address of the contract to which a kind of statement is submitted.
 *
 * @param contract Which one, for a kind that several contracts take; the first of them where it is left out.
 */
export async function contractOf(
  context: Context,
  primaryType: PrimaryType,
  contract: StatementContract = statementKinds[primaryType].contracts[0],
): Promise<string> {
  const { programmes, socialcoin, debtRelief, inKind, plan } = context.contracts;
  const contracts = {
    Programmes: programmes,
    Socialcoin: socialcoin,
    DebtRelief: debtRelief,
    InKind: inKind,
    NeighbourhoodPlan: plan,
  };
  return contracts[contract].getAddress();
}
