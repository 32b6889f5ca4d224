import { Command } from "commander";

import { formatOin } from "../../../src/organisation/formatOin.js";
import type { Redeemer } from "../../../src/statements/StatementKind.js";
import { bookOf } from "../../context/bookOf.js";
import type { Context } from "../../context/Context.js";
import { type Submission, type SubmitOptions, submitStatements } from "../../statements/submitStatements.js";
import { viewSubmission } from "../../statements/viewSubmission.js";
import type { Shell } from "../Shell.js";

/** The status byte of an acknowledged receipt. */
const ACKNOWLEDGED = 2n;
const STATUS_SHIFT = 248n;

/**
 * Submits acknowledgements of creditors and providers.
 *
 * @throws SocialcoinError
 */
export function acknowledge(context: Context, options: SubmitOptions): Promise<Submission> {
  return submitStatements(context, options, {
    primaryType: "Acknowledgement",
    perTransaction: 1,
    isDone: async ({ contract, statement: { message } }) => {
      const book = await bookOf(context, contract as Redeemer);
      // The contract accepts only what matches its own digest; who changed a field is told so when it is submitted.
      const slots = await Promise.all(message.numbers.map((number) => book.slotOf(number)));
      return slots.length > 0 && slots.every((slot) => BigInt(slot) >> STATUS_SHIFT === ACKNOWLEDGED);
    },
    describe: ({ statement: { message } }, said) =>
      said.acknowledge(formatOin(message.organisation), message.numbers.length),
    call: async ([first]) => {
      if (first === undefined) throw new RangeError("one acknowledgement per transaction");
      const book = await bookOf(context, first.contract as Redeemer);
      return book.acknowledge.populateTransaction(first.statement.message, first.statement.signature);
    },
  });
}

/** `receipt acknowledge FILE… --as NAME` */
export function receiptAcknowledge(shell: Shell): Command {
  return new Command("acknowledge")
    .description("Submit acknowledgements (operator)")
    .argument("<files...>", "statements that creditors signed with receipt sign-acknowledgement")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin receipt acknowledge acknowledgement.json --as wilgendam-operator",
    )
    .action(async (files: string[], { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => acknowledge(context, { files, as }), viewSubmission);
    });
}
