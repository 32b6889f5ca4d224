import { Command } from "commander";

import { formatOin } from "../../../src/organisation/formatOin.js";
import type { Context } from "../../context/Context.js";
import { type Submission, type SubmitOptions, submitStatements } from "../../statements/submitStatements.js";
import { viewSubmission } from "../../statements/viewSubmission.js";
import type { Shell } from "../Shell.js";

/**
 * Submits assignments: later receipts name the new holder of the claim, and only it can give up the rest.
 *
 * @throws SocialcoinError
 */
export function assignClaims(context: Context, options: SubmitOptions): Promise<Submission> {
  const { debtRelief } = context.contracts;
  return submitStatements(context, options, {
    primaryType: "Assignment",
    perTransaction: 1,
    isDone: async ({ statement: { message }, digest }) => {
      const { claim, creditor, assignee } = message;
      const filter = debtRelief.filters.ClaimAssigned(claim, creditor, assignee);
      return (await debtRelief.queryFilter(filter)).some(({ args }) => args.statement === digest);
    },
    describe: ({ statement: { message } }, said) =>
      said.assign(message.claim, formatOin(message.creditor), formatOin(message.assignee)),
    call: ([first]) => {
      if (first === undefined) throw new RangeError("one assignment per transaction");
      return debtRelief.assign.populateTransaction(first.statement.message, first.statement.signature);
    },
  });
}

/** `claim assign FILE… --as NAME` */
export function claimAssign(shell: Shell): Command {
  return new Command("assign")
    .description("Submit assignments of claims to other holders (operator)")
    .argument("<files...>", "statements that creditors signed with claim sign-assignment")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText("after", "\nExample:\n  socialcoin claim assign assignment-268.json --as wilgendam-operator")
    .action(async (files: string[], { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => assignClaims(context, { files, as }), viewSubmission);
    });
}
