import { Command } from "commander";

import type { Context } from "../../context/Context.js";
import { type Submission, type SubmitOptions, submitStatements } from "../../statements/submitStatements.js";
import { viewSubmission } from "../../statements/viewSubmission.js";
import type { Shell } from "../Shell.js";

/** An enrolment costs about 150,000 gas with what the redeemer keeps. */
const PER_TRANSACTION = 60;

/**
 * Submits participants' consents.
 *
 * @throws SocialcoinError
 */
export function enrol(context: Context, options: SubmitOptions): Promise<Submission> {
  const { socialcoin } = context.contracts;
  return submitStatements(context, options, {
    primaryType: "Consent",
    perTransaction: PER_TRANSACTION,
    isDone: async ({ statement: { message } }) =>
      (await socialcoin.participantOf(message.programme, message.participant)).enrolments >=
      message.enrolment,
    describe: ({ statement: { message } }, said) =>
      said.enrol(message.participant, message.programme, message.target),
    call: (statements) =>
      socialcoin.enrol.populateTransaction(
        statements.map(({ statement: { message, signature } }) => ({ consent: message, signature })),
      ),
  });
}

/** `participant enrol FILE… --as NAME` */
export function participantEnrol(shell: Shell): Command {
  return new Command("enrol")
    .description("Submit participants' consents (operator)")
    .argument("<files...>", "statements that participants signed with sign-consent")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText("after", "\nExample:\n  socialcoin participant enrol consent-*.json --as wilgendam-operator")
    .action(async (files: string[], { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => enrol(context, { files, as }), viewSubmission);
    });
}
