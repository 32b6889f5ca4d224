import type { Redeemer } from "../../../src/statements/StatementKind.js";
import type { Context } from "../../context/Context.js";

/** A receipt in short. */
export interface RedeemedReceipt {
  readonly number: bigint;
  /** The claim, the offer or the proposal. */
  readonly target: bigint;
  readonly participant: string;
  readonly coins: bigint;
  /** Cents, and cents that are still owed on the claim; in debt relief only. */
  readonly writtenOff?: bigint;
  readonly outstanding?: bigint;
}

/** A receipt that a contract issued for an order. */
export interface IssuedReceipt extends RedeemedReceipt {
  /** Digest of the order. */
  readonly statement: string;
  readonly programme: bigint;
  /** Hash of the transaction. */
  readonly transaction: string;
}

/** The receipts that a contract issued for orders, from one block to another; from first to newest where left out. */
export async function issuedBy(
  { contracts }: Pick<Context, "contracts">,
  redeemer: Redeemer,
  from = 0,
  to: number | "latest" = "latest",
): Promise<IssuedReceipt[]> {
  const { debtRelief, inKind, plan } = contracts;
  switch (redeemer) {
    case "DebtRelief": {
      const issued = await debtRelief.queryFilter(debtRelief.filters.DebtWrittenOff(), from, to);
      return issued.map(({ args, transactionHash }) => ({
        ...receiptOf(args, args.claim, transactionHash),
        writtenOff: args.writtenOff,
        outstanding: args.outstanding,
      }));
    }
    case "InKind": {
      const issued = await inKind.queryFilter(inKind.filters.VoucherIssued(), from, to);
      return issued.map(({ args, transactionHash }) => receiptOf(args, args.offer, transactionHash));
    }
    case "NeighbourhoodPlan": {
      const issued = await plan.queryFilter(plan.filters.ContributionMade(), from, to);
      return issued.map(({ args, transactionHash }) => receiptOf(args, args.proposal, transactionHash));
    }
  }
}

function receiptOf(
  { number, programme, participant, coins, statement }: Omit<IssuedReceipt, "target" | "transaction">,
  target: bigint,
  transaction: string,
): IssuedReceipt {
  return { number, programme, target, participant, coins, statement, transaction };
}
