import { Command } from "commander";

import { formatOin } from "../../../src/organisation/formatOin.js";
import type { Context } from "../../context/Context.js";
import { type Submission, type SubmitOptions, submitStatements } from "../../statements/submitStatements.js";
import { viewSubmission } from "../../statements/viewSubmission.js";
import type { Shell } from "../Shell.js";

/** The status byte of an acknowledged receipt. */
const ACKNOWLEDGED = 2n;
const STATUS_SHIFT = 248n;

/**
 * Submits creditors' acknowledgements.
 *
 * @throws SocialcoinError
 */
export function acknowledge(context: Context, options: SubmitOptions): Promise<Submission> {
  const { debtRelief } = context.contracts;
  return submitStatements(context, options, {
    primaryType: "Acknowledgement",
    perTransaction: 1,
    isDone: async ({ statement: { message } }) => {
      // The contract accepts only what matches its own digest; who changed a field is told so when it is submitted.
      const slots = await Promise.all(message.numbers.map((number) => debtRelief.slotOf(number)));
      return slots.length > 0 && slots.every((slot) => BigInt(slot) >> STATUS_SHIFT === ACKNOWLEDGED);
    },
    describe: ({ statement: { message } }) =>
      `${formatOin(message.organisation)} has ${message.numbers.length} receipts in its books.`,
    call: ([first]) => {
      if (first === undefined) throw new RangeError("one acknowledgement per transaction");
      return debtRelief.acknowledge.populateTransaction(first.statement.message, first.statement.signature);
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
