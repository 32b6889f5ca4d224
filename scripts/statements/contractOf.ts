import { type PrimaryType, statementKinds } from "../../src/statements/Statement.js";
import type { Context } from "../context/Context.js";

/** The address of the contract to which a kind of statement is submitted. */
export async function contractOf(context: Context, primaryType: PrimaryType): Promise<string> {
  const { programmes, socialcoin, debtRelief } = context.contracts;
  const contracts = { Programmes: programmes, Socialcoin: socialcoin, DebtRelief: debtRelief };
  return contracts[statementKinds[primaryType].contract].getAddress();
}
