import { Command } from "commander";

import { formatOin } from "../../../src/organisation/formatOin.js";
import type { Context } from "../../context/Context.js";
import { type Submission, type SubmitOptions, submitStatements } from "../../statements/submitStatements.js";
import { viewSubmission } from "../../statements/viewSubmission.js";
import type { Shell } from "../Shell.js";

/**
 * Submits withdrawals of claims: they are closed, and later coins go to the others.
 *
 * @throws SocialcoinError
 */
export function withdrawClaims(context: Context, options: SubmitOptions): Promise<Submission> {
  const { debtRelief } = context.contracts;
  return submitStatements(context, options, {
    primaryType: "ClaimWithdrawal",
    perTransaction: 1,
    isDone: async ({ statement: { message }, digest }) => {
      const filter = debtRelief.filters.ClaimWithdrawn(message.claim, message.creditor);
      return (await debtRelief.queryFilter(filter)).some(({ args }) => args.statement === digest);
    },
    describe: ({ statement: { message } }, said) =>
      said.withdrawClaim(formatOin(message.creditor), message.claim),
    call: ([first]) => {
      if (first === undefined) throw new RangeError("one withdrawal per transaction");
      return debtRelief.withdrawClaim.populateTransaction(first.statement.message, first.statement.signature);
    },
  });
}

/** `claim withdraw FILE… --as NAME` */
export function claimWithdraw(shell: Shell): Command {
  return new Command("withdraw")
    .description("Submit withdrawals of claims (operator)")
    .argument("<files...>", "statements that creditors signed with claim sign-withdrawal")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin claim withdraw claim-withdrawal-266.json --as wilgendam-operator",
    )
    .action(async (files: string[], { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => withdrawClaims(context, { files, as }), viewSubmission);
    });
}
