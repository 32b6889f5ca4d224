import type { TypedDataField } from "ethers";
import type { z } from "zod";

import type { Message, StructTypes } from "./Message.js";
import { messageSchema } from "./messageSchema.js";

/** The contract that a statement is meant for, by the name of its interface. */
export type StatementContract = "Programmes" | "Socialcoin" | Redeemer;

/** The contracts that redeem coins: they share what a {@link StatementKind} of orders and receipts says. */
export const REDEEMERS = ["DebtRelief", "InKind", "NeighbourhoodPlan"] as const;

/** A contract that redeems coins, by the name of its interface. */
export type Redeemer = (typeof REDEEMERS)[number];

/** What there is to know about one kind of statement. */
export interface StatementKind<
  T extends StructTypes = StructTypes,
  P extends keyof T & string = keyof T & string,
> {
  /** Where it can be submitted; where nobody says which, the first one is meant. */
  contracts: readonly [StatementContract, ...StatementContract[]];
  primaryType: P;
  /** EIP-712 types, as wallets and files take them. */
  types: Record<string, TypedDataField[]>;
  /** Checks a message of unknown origin, integers as decimal text or bigint. */
  schema: z.ZodType<Message<T, P>>;
  /** The field of the message that names who signs. */
  signerField: keyof Message<T, P> & string;
}

/**
 * A kind of statement from its EIP-712 types: they are written once, and the TypeScript type of the message and its
 * check follow from them.
 *
 * @param contract The contract that takes such statements, or all that do.
 * @param signerField The field of the message that names the account that signs.
 */
export function statementKind<const T extends StructTypes, P extends keyof T & string>(
  contract: StatementContract | StatementKind["contracts"],
  primaryType: P,
  types: T,
  signerField: keyof Message<T, P> & string,
): StatementKind<T, P> {
  return {
    contracts: typeof contract === "string" ? [contract] : contract,
    primaryType,
    types: Object.fromEntries(
      Object.entries(types).map(([name, fields]) => [name, fields.map(({ name, type }) => ({ name, type }))]),
    ),
    schema: messageSchema(types, primaryType),
    signerField,
  };
}
