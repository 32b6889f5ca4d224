import { Command } from "commander";

import type { Context } from "../../context/Context.js";
import { type Submission, type SubmitOptions, submitStatements } from "../../statements/submitStatements.js";
import { viewSubmission } from "../../statements/viewSubmission.js";
import type { Shell } from "../Shell.js";

/**
 * Submits recoveries: standing, coins, ceilings and arrangement move to the new account whole, and orders that the old
 * one signed are void.
 *
 * @throws SocialcoinError
 */
export function recover(context: Context, options: SubmitOptions): Promise<Submission> {
  const { socialcoin } = context.contracts;
  return submitStatements(context, options, {
    primaryType: "Recovery",
    perTransaction: 1,
    isDone: async ({ statement: { message } }) => {
      const { programme, participant, successor } = message;
      const moved = socialcoin.filters.ParticipantRecovered(programme, participant, successor);
      return (await socialcoin.queryFilter(moved)).length > 0;
    },
    describe: ({ statement: { message } }, said) =>
      said.recover(message.participant, message.successor, message.programme),
    call: ([first]) => {
      if (first === undefined) throw new RangeError("one recovery per transaction");
      return socialcoin.recover.populateTransaction(first.statement.message, first.statement.signature);
    },
  });
}

/** `participant recover FILE… --as NAME` */
export function participantRecover(shell: Shell): Command {
  return new Command("recover")
    .description("Submit recoveries of lost accounts (operator)")
    .argument("<files...>", "statements that the team signed with sign-recovery")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin participant recover recovery-*.json --as wilgendam-operator",
    )
    .action(async (files: string[], { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => recover(context, { files, as }), viewSubmission);
    });
}
