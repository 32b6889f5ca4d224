import { Command } from "commander";

import type { Context } from "../../context/Context.js";
import type { Messages } from "../../messages/en.js";
import type { OpenStatement } from "../../statements/openStatements.js";
import { type Submission, type SubmitOptions, submitStatements } from "../../statements/submitStatements.js";
import { viewSubmission } from "../../statements/viewSubmission.js";
import type { Shell } from "../Shell.js";

/** What orders brought. */
export interface Redemption extends Submission {
  /** The receipts of the transactions sent now. */
  readonly receipts: readonly RedeemedReceipt[];
}

/** A receipt in short. */
export interface RedeemedReceipt {
  readonly number: bigint;
  readonly claim: bigint;
  readonly participant: string;
  readonly coins: bigint;
  /** Cents. */
  readonly writtenOff: bigint;
  readonly outstanding: bigint;
}

/** A household has few members: all orders go together, in the order given, so that no one is served apart. */
const PER_TRANSACTION = 64;

/**
 * Submits participants' orders, in one transaction.
 *
 * @throws SocialcoinError
 */
export async function submitOrders(context: Context, options: SubmitOptions): Promise<Redemption> {
  const submission = await submitStatements(context, options, {
    primaryType: "RedemptionOrder",
    perTransaction: PER_TRANSACTION,
    isDone: (statement) => wasRedeemed(context, statement),
    describe: ({ statement: { message } }) =>
      `${message.participant} redeems up to ${message.coins.toString()} coins towards ${message.target.toString()}.`,
    call: (statements) =>
      context.contracts.debtRelief.redeem.populateTransaction(
        statements.map(({ statement: { message, signature } }) => ({ order: message, signature })),
      ),
  });
  const receipts = await Promise.all(submission.transactions.map(({ hash }) => receiptsOf(context, hash)));
  return { ...submission, receipts: receipts.flat() };
}

/** Whether the participant's order with this number was this one. */
async function wasRedeemed(
  context: Context,
  { statement, digest }: OpenStatement<"RedemptionOrder">,
): Promise<boolean> {
  const { socialcoin, debtRelief } = context.contracts;
  const { programme, participant, nonce } = statement.message;
  if ((await socialcoin.participantOf(programme, participant)).orders <= nonce) return false;
  const written = await debtRelief.queryFilter(debtRelief.filters.DebtWrittenOff());
  return written.some(({ args }) => args.statement === digest);
}

async function receiptsOf(context: Context, hash: string): Promise<RedeemedReceipt[]> {
  const { debtRelief } = context.contracts;
  const sent = await context.provider.getTransactionReceipt(hash);
  const block = sent?.blockNumber ?? 0;
  const written = await debtRelief.queryFilter(debtRelief.filters.DebtWrittenOff(), block, block);
  return written
    .filter(({ transactionHash }) => transactionHash === hash)
    .map(({ args: { number, claim, participant, coins, writtenOff, outstanding } }) => ({
      number,
      claim,
      participant,
      coins,
      writtenOff,
      outstanding,
    }));
}

/** `redeem submit FILE… --as NAME` */
export function redeemSubmit(shell: Shell): Command {
  return new Command("submit")
    .description("Submit the orders of a household, in the order given (operator)")
    .argument("<files...>", "statements that participants signed with redeem sign")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin redeem submit order-P-2042.json order-P-2041.json --as wilgendam-operator",
    )
    .action(async (files: string[], { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => submitOrders(context, { files, as }), view);
    });
}

function view(redemption: Redemption, messages: Messages): string {
  const submission = viewSubmission(redemption, messages);
  if (redemption.outcome !== "done") return submission;
  const coins = redemption.receipts.reduce((sum, receipt) => sum + receipt.coins, 0n);
  return `${submission}\n${messages.submission.receipts(redemption.receipts.length, coins)}`;
}
