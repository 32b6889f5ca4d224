import { Command } from "commander";

import { ParticipantStatus } from "../../../src/participation/ParticipantStatus.js";
import type { Context } from "../../context/Context.js";
import { standingOf } from "../../context/standingOf.js";
import { type Submission, type SubmitOptions, submitStatements } from "../../statements/submitStatements.js";
import { viewSubmission } from "../../statements/viewSubmission.js";
import type { Shell } from "../Shell.js";

/** A withdrawal costs about 50,000 gas. */
const PER_TRANSACTION = 100;

/**
 * Submits participants' wishes to stop.
 *
 * @throws SocialcoinError
 */
export function withdraw(context: Context, options: SubmitOptions): Promise<Submission> {
  const { socialcoin } = context.contracts;
  return submitStatements(context, options, {
    primaryType: "Withdrawal",
    perTransaction: PER_TRANSACTION,
    isDone: async ({ statement: { message } }) => {
      const { status, enrolments } = await standingOf(context, message.programme, message.participant);
      const stopped = status === ParticipantStatus.Withdrawn && enrolments === message.enrolment;
      return stopped || enrolments > message.enrolment;
    },
    describe: ({ statement: { message } }, said) => said.withdraw(message.participant, message.programme),
    call: (statements) =>
      socialcoin.withdraw.populateTransaction(
        statements.map(({ statement: { message, signature } }) => ({ withdrawal: message, signature })),
      ),
  });
}

/** `participant withdraw FILE… --as NAME` */
export function participantWithdraw(shell: Shell): Command {
  return new Command("withdraw")
    .description("Submit participants' wishes to stop (operator)")
    .argument("<files...>", "statements that participants signed with sign-withdrawal")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin participant withdraw withdrawal-*.json --as wilgendam-operator",
    )
    .action(async (files: string[], { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => withdraw(context, { files, as }), viewSubmission);
    });
}
