import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { type Redeemer, REDEEMERS } from "../../../src/statements/StatementKind.js";
import { bookOf } from "../../context/bookOf.js";
import type { Context } from "../../context/Context.js";
import { planRedemption } from "../../plan/planRedemption.js";
import { viewRedemptionPlan } from "../../plan/viewRedemptionPlan.js";
import type { OpenStatement } from "../../statements/openStatements.js";
import { type Submission, type SubmitOptions, submitStatements } from "../../statements/submitStatements.js";
import type { Shell } from "../Shell.js";
import { issuedBy, type RedeemedReceipt } from "./issuedBy.js";
import { viewRedemption } from "./viewRedemption.js";

/** What orders brought. */
export interface Redemption extends Submission {
  /** The receipts of the transactions sent now. */
  readonly receipts: readonly RedeemedReceipt[];
}

/** Orders of one household go together, in the order given, so that no one is served apart. */
const PER_TRANSACTION = 64;

/** Digests of the orders for which contracts issued receipts. */
type Known = Map<Redeemer, Promise<ReadonlySet<string>>>;

/**
 * Submits participants' orders, in one transaction.
 *
 * @throws SocialcoinError `REDEEMERS_MIXED`
 */
export async function submitOrders(context: Context, options: SubmitOptions): Promise<Redemption> {
  // While files are opened, the events of a contract are looked through once for all of them.
  let known: Known | undefined = new Map();
  const submission = await submitStatements(context, options, {
    primaryType: "RedemptionOrder",
    perTransaction: PER_TRANSACTION,
    together: ({ statement: { message: a } }, { statement: { message: b } }) =>
      a.programme === b.programme && a.target === b.target,
    inOrderOf: ({ statement: { message } }) => `${message.programme.toString()} ${message.participant}`,
    isDone: async (order) => (await wereRedeemed(context, [order]))[0] === true,
    areDone: (orders, block) => wereRedeemed(context, orders, block, known),
    describe: ({ statement: { message } }, said) =>
      said.order(message.participant, message.coins, message.target),
    survey: async (orders) => {
      known = undefined;
      const plan = await planRedemption(
        context,
        orders.map(({ statement }) => statement.message),
      );
      return { plan, lines: viewRedemptionPlan(plan, context.output.messages) };
    },
    call: async (statements) => {
      const book = await bookOf(context, redeemerOfAll(statements));
      return book.redeem.populateTransaction(
        statements.map(({ statement: { message, signature } }) => ({ order: message, signature })),
      );
    },
  });
  const receipts = await Promise.all(submission.transactions.map(({ hash }) => receiptsOf(context, hash)));
  return { ...submission, receipts: receipts.flat() };
}

/** Orders for several contracts cannot go together. */
function redeemerOfAll(statements: readonly OpenStatement<"RedemptionOrder">[]): Redeemer {
  const [first] = statements;
  const other = statements.find(({ contract }) => contract !== first?.contract);
  if (first !== undefined && other === undefined) return first.contract as Redeemer;
  throw new SocialcoinError("REDEEMERS_MIXED", {
    en: `${first?.file ?? ""} and ${other?.file ?? ""} are orders for different contracts. Submit the orders of each programme apart.`,
    nl: `${first?.file ?? ""} en ${other?.file ?? ""} zijn opdrachten voor verschillende contracten. Dien de opdrachten van elk programma apart in.`,
  });
}

/**
 * Whether the participants' orders with these numbers were these.
 *
 * @param block The only block to look in, where it is known.
 * @param known Digests of the orders for which contracts issued receipts, as far as that was asked; it is added to.
 */
async function wereRedeemed(
  context: Context,
  orders: readonly OpenStatement<"RedemptionOrder">[],
  block?: number,
  known: Known = new Map(),
): Promise<boolean[]> {
  return Promise.all(
    orders.map(async ({ statement: { message }, contract, digest }) => {
      if (block === undefined) {
        // A cheap question spares looking through events, most of the time.
        const { programme, participant, nonce } = message;
        const { orders: used } = await context.contracts.socialcoin.participantOf(programme, participant);
        if (used <= nonce) return false;
      }
      const book = contract as Redeemer;
      const digests = known.get(book) ?? redeemedDigests(context, book, block);
      known.set(book, digests);
      return (await digests).has(digest);
    }),
  );
}

/** The digests of the orders for which a contract issued receipts. */
async function redeemedDigests(
  context: Context,
  book: Redeemer,
  block: number | undefined,
): Promise<ReadonlySet<string>> {
  const issued = await issuedBy(context, book, block ?? 0, block);
  return new Set(issued.map(({ statement }) => statement));
}

async function receiptsOf(context: Context, hash: string): Promise<RedeemedReceipt[]> {
  const block = (await context.provider.getTransactionReceipt(hash))?.blockNumber ?? 0;
  const issued = await Promise.all(REDEEMERS.map((redeemer) => issuedBy(context, redeemer, block, block)));
  return issued
    .flat()
    .filter(({ transaction }) => transaction === hash)
    .map(shortened);
}

function shortened({
  number,
  target,
  participant,
  coins,
  writtenOff,
  outstanding,
}: RedeemedReceipt): RedeemedReceipt {
  const receipt = { number, target, participant, coins };
  return writtenOff === undefined || outstanding === undefined
    ? receipt
    : { ...receipt, writtenOff, outstanding };
}

/** `redeem submit FILE… --as NAME` */
export function redeemSubmit(shell: Shell): Command {
  return new Command("submit")
    .description("Submit orders, of a household or for an offer, in the order given (operator)")
    .argument("<files...>", "statements that participants signed with redeem sign")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin redeem submit order-P-2042.json order-P-2041.json --as wilgendam-operator",
    )
    .action(async (files: string[], { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => submitOrders(context, { files, as }), viewRedemption);
    });
}
