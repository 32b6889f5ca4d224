import { Command } from "commander";

import type { Context } from "../../context/Context.js";
import { type Submission, type SubmitOptions, submitStatements } from "../../statements/submitStatements.js";
import { viewSubmission } from "../../statements/viewSubmission.js";
import type { Shell } from "../Shell.js";

/**
 * Awards the coins of attested tasks: submits attestation statements, each in one transaction.
 *
 * @throws SocialcoinError
 */
export function award(context: Context, options: SubmitOptions): Promise<Submission> {
  const { socialcoin } = context.contracts;
  return submitStatements(context, options, {
    primaryType: "AttestationBatch",
    perTransaction: 1,
    isDone: async ({ statement: { message }, digest }) => {
      const [first] = message.attestations;
      // A cheap question spares looking through events, most of the time.
      if (first === undefined || !(await socialcoin.isAwarded(message.programme, first.task))) return false;
      const filter = socialcoin.filters.TasksAwarded(message.programme, undefined, message.attester);
      return (await socialcoin.queryFilter(filter)).some(({ args }) => args.statement === digest);
    },
    describe: ({ file, statement: { message } }) =>
      `Award ${message.attestations.length} tasks of programme ${message.programme.toString()}, attested by ${message.attester} (${file}).`,
    call: ([first]) => {
      if (first === undefined) throw new RangeError("one batch of attestations per transaction");
      return socialcoin.award.populateTransaction(first.statement.message, first.statement.signature);
    },
  });
}

/** `award FILE… --as NAME` */
export function awardCommand(shell: Shell): Command {
  return new Command("award")
    .description("Award the coins of attested tasks (operator, who is not the attester)")
    .argument("<files...>", "statements that a neighbourhood team signed with task attest")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin award tasks-2027-01.attestation.json --as wilgendam-operator",
    )
    .action(async (files: string[], { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => award(context, { files, as }), viewSubmission);
    });
}
