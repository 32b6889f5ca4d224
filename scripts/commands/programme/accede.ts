import { Command } from "commander";

import { formatOin } from "../../../src/organisation/formatOin.js";
import type { Context } from "../../context/Context.js";
import { type Submission, type SubmitOptions, submitStatements } from "../../statements/submitStatements.js";
import { viewSubmission } from "../../statements/viewSubmission.js";
import type { Shell } from "../Shell.js";

/**
 * Submits accessions.
 *
 * @throws SocialcoinError
 */
export function accede(context: Context, options: SubmitOptions): Promise<Submission> {
  const { programmes } = context.contracts;
  return submitStatements(context, options, {
    primaryType: "Accession",
    perTransaction: 1,
    isDone: async ({ statement: { message } }) =>
      (await programmes.groundOf(message.programme, message.organisation)) === message.ground,
    describe: ({ statement: { message } }, said) =>
      said.accede(formatOin(message.organisation), message.programme),
    call: ([first]) => {
      if (first === undefined) throw new RangeError("one accession per transaction");
      return programmes.accede.populateTransaction(first.statement.message, first.statement.signature);
    },
  });
}

/** `programme accede FILE… --as NAME` */
export function programmeAccede(shell: Shell): Command {
  return new Command("accede")
    .description("Submit accessions (operator)")
    .argument("<files...>", "statements that organisations signed with sign-accession")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin programme accede accession-*.json --as wilgendam-operator",
    )
    .action(async (files: string[], { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => accede(context, { files, as }), viewSubmission);
    });
}
