import { Command } from "commander";

import { formatOin } from "../../../src/organisation/formatOin.js";
import type { Context } from "../../context/Context.js";
import type { Messages } from "../../messages/en.js";
import { openStatements } from "../../statements/openStatements.js";
import { type Submission, type SubmitOptions, submitStatements } from "../../statements/submitStatements.js";
import { viewSubmission } from "../../statements/viewSubmission.js";
import type { Shell } from "../Shell.js";

/** Claims that are on the chain. */
export interface Registration extends Submission {
  /** The claims of the files, in their order. */
  readonly claims: readonly { readonly file: string; readonly claim: bigint; readonly commitment: string }[];
}

/**
 * Registers claims that creditors signed, and says under which numbers.
 *
 * @throws SocialcoinError
 */
export async function registerClaims(context: Context, options: SubmitOptions): Promise<Registration> {
  const { debtRelief } = context.contracts;
  const submission = await submitStatements(context, options, {
    primaryType: "ClaimBatch",
    perTransaction: 1,
    isDone: async ({ statement: { message }, digest }) =>
      (await registered(context, message.arrangement, message.creditor, digest)).length > 0,
    describe: ({ statement: { message } }, said) =>
      said.register(formatOin(message.creditor), message.claims.length, message.arrangement),
    call: ([first]) => {
      if (first === undefined) throw new RangeError("one batch of claims per transaction");
      return debtRelief.registerClaims.populateTransaction(
        first.statement.message,
        first.statement.signature,
      );
    },
  });

  const claims: { file: string; claim: bigint; commitment: string }[] = [];
  for (const { file, statement, digest } of await openStatements(context, options.files, "ClaimBatch")) {
    const { arrangement, creditor } = statement.message;
    for (const { args } of await registered(context, arrangement, creditor, digest)) {
      claims.push({ file, claim: args.claim, commitment: args.commitment });
    }
  }
  return { ...submission, claims };
}

async function registered(context: Context, arrangement: bigint, creditor: bigint, digest: string) {
  const { debtRelief } = context.contracts;
  const filter = debtRelief.filters.ClaimRegistered(undefined, arrangement, creditor);
  return (await debtRelief.queryFilter(filter)).filter(({ args }) => args.statement === digest);
}

/** `claim register FILE… --as NAME` */
export function claimRegister(shell: Shell): Command {
  return new Command("register")
    .description("Submit creditors' claims (operator)")
    .argument("<files...>", "statements that creditors signed with claim sign")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin claim register claims/*.claims.json --as wilgendam-operator",
    )
    .action(async (files: string[], { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => registerClaims(context, { files, as }), view);
    });
}

function view(registration: Registration, messages: Messages): string {
  const claims = registration.claims.map(({ file, claim }) => messages.results.claim(claim, file));
  return [viewSubmission(registration, messages), ...claims].join("\n");
}
