import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { formatOin } from "../../../src/organisation/formatOin.js";
import { readReceipts } from "../../../src/receipts/readReceipts.js";
import { readSpendings } from "../../../src/spendings/readSpendings.js";
import type { Redeemer } from "../../../src/statements/StatementKind.js";
import type { Call } from "../../chain/Work.js";
import { bookOf } from "../../context/bookOf.js";
import type { Context } from "../../context/Context.js";
import { spendingBookOf } from "../../context/spendingBookOf.js";
import type { OpenStatement } from "../../statements/openStatements.js";
import { type Submission, type SubmitOptions, submitStatements } from "../../statements/submitStatements.js";
import { viewSubmission } from "../../statements/viewSubmission.js";
import type { Shell } from "../Shell.js";

/**
 * Submits reversals. What each receipt says is read from the network, so that the statement is all that is needed.
 *
 * @throws SocialcoinError
 */
export function reverseReceipts(context: Context, options: SubmitOptions): Promise<Submission> {
  return submitStatements(context, options, {
    primaryType: "Reversal",
    perTransaction: 1,
    isDone: async ({ contract, statement: { message } }) => {
      const book = await bookOf(context, contract as Redeemer);
      const { programme, organisation, number } = message;
      const reversed = book.filters.ReceiptReversed(programme, organisation, number);
      return (await book.queryFilter(reversed)).length > 0;
    },
    describe: ({ statement: { message } }, said) =>
      said.reverse(formatOin(message.organisation), message.number, message.programme),
    call: ([first]) => {
      if (first === undefined) throw new RangeError("one reversal per transaction");
      return callFor(context, first);
    },
  });
}

async function callFor(
  context: Context,
  { file, contract, statement: { message, signature } }: OpenStatement<"Reversal">,
): Promise<Call> {
  const { debtRelief, inKind, plan } = context.contracts;
  const { number } = message;
  if (contract !== "InKind" && contract !== "NeighbourhoodPlan") {
    const [found] = await readReceipts(debtRelief, { number });
    return debtRelief.reverse.populateTransaction(message, required(file, found).receipt, signature);
  }
  const [found] = await readSpendings(spendingBookOf(context, contract), { number });
  const { content, ...receipt } = required(file, found).receipt;
  const { target, ...rest } = content;
  return contract === "InKind"
    ? inKind.reverse.populateTransaction(
        message,
        { ...receipt, content: { offer: target, ...rest } },
        signature,
      )
    : plan.reverse.populateTransaction(
        message,
        { ...receipt, content: { proposal: target, ...rest } },
        signature,
      );
}

function required<T>(file: string, found: T | undefined): T {
  if (found !== undefined) return found;
  throw new SocialcoinError(
    "RECEIPT_UNKNOWN",
    {
      en: `${file}: the network has no receipt with that number. Have the reversal signed anew from the receipt's file.`,
      nl: `${file}: het netwerk heeft geen bewijs met dat nummer. Laat het terugdraaien opnieuw ondertekenen, van het bestand van het bewijs.`,
    },
    { details: { file } },
  );
}

/** `receipt reverse FILE… --as NAME` */
export function receiptReverse(shell: Shell): Command {
  return new Command("reverse")
    .description("Submit reversals: receipts are undone and their coins go back (operator)")
    .argument("<files...>", "statements that organisations signed with receipt sign-reversal")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin receipt reverse reversal-DebtRelief-190.json --as wilgendam-operator",
    )
    .action(async (files: string[], { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => reverseReceipts(context, { files, as }), viewSubmission);
    });
}
