import { Command } from "commander";

import { formatOin } from "../../../src/organisation/formatOin.js";
import type { Context } from "../../context/Context.js";
import { type Submission, type SubmitOptions, submitStatements } from "../../statements/submitStatements.js";
import { viewSubmission } from "../../statements/viewSubmission.js";
import type { Shell } from "../Shell.js";

/** A discharge costs about 130,000 gas; the last one of an arrangement more, for its members. */
const PER_TRANSACTION = 50;

/**
 * Submits creditors' final discharges.
 *
 * @throws SocialcoinError
 */
export function discharge(context: Context, options: SubmitOptions): Promise<Submission> {
  const { debtRelief } = context.contracts;
  return submitStatements(context, options, {
    primaryType: "FinalDischarge",
    perTransaction: PER_TRANSACTION,
    isDone: async ({ statement: { message }, digest }) => {
      const filter = debtRelief.filters.ClaimDischarged(undefined, message.creditor, message.claim);
      return (await debtRelief.queryFilter(filter)).some(({ args }) => args.statement === digest);
    },
    describe: ({ statement: { message } }, said) =>
      said.discharge(formatOin(message.creditor), message.claim),
    call: (statements) =>
      debtRelief.discharge.populateTransaction(
        statements.map(({ statement: { message, signature } }) => ({ discharge: message, signature })),
      ),
  });
}

/** `claim discharge FILE… --as NAME` */
export function claimDischarge(shell: Shell): Command {
  return new Command("discharge")
    .description("Submit final discharges (operator)")
    .argument("<files...>", "statements that creditors signed with claim sign-discharge")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText("after", "\nExample:\n  socialcoin claim discharge discharge-*.json --as wilgendam-operator")
    .action(async (files: string[], { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => discharge(context, { files, as }), viewSubmission);
    });
}
