import { Command } from "commander";

import { formatOin } from "../../../src/organisation/formatOin.js";
import type { Context } from "../../context/Context.js";
import type { Messages } from "../../messages/en.js";
import { openStatements } from "../../statements/openStatements.js";
import { type Submission, type SubmitOptions, submitStatements } from "../../statements/submitStatements.js";
import { viewSubmission } from "../../statements/viewSubmission.js";
import type { Shell } from "../Shell.js";

/** Offers that are on the chain. */
export interface Offered extends Submission {
  /** The offers of the files, in their order. */
  readonly offers: readonly { readonly file: string; readonly offer: bigint }[];
}

/**
 * Submits providers' offers, and says under which numbers orders name them.
 *
 * @throws SocialcoinError
 */
export async function makeOffers(context: Context, options: SubmitOptions): Promise<Offered> {
  const { inKind } = context.contracts;
  const submission = await submitStatements(context, options, {
    primaryType: "OfferStatement",
    perTransaction: 1,
    isDone: async ({ statement: { message }, digest }) =>
      (await made(context, message.programme, message.provider, digest)).length > 0,
    describe: ({ file, statement: { message } }, said) =>
      said.offer(formatOin(message.provider), message.stock, message.price, message.programme, file),
    call: ([first]) => {
      if (first === undefined) throw new RangeError("one offer per transaction");
      return inKind.makeOffer.populateTransaction(first.statement.message, first.statement.signature);
    },
  });

  const offers: { file: string; offer: bigint }[] = [];
  for (const { file, statement, digest } of await openStatements(context, options.files, "OfferStatement")) {
    const { programme, provider } = statement.message;
    for (const { args } of await made(context, programme, provider, digest)) {
      offers.push({ file, offer: args.offer });
    }
  }
  return { ...submission, offers };
}

async function made(context: Context, programme: bigint, provider: bigint, digest: string) {
  const { inKind } = context.contracts;
  const filter = inKind.filters.OfferMade(undefined, programme, provider);
  return (await inKind.queryFilter(filter)).filter(({ args }) => args.statement === digest);
}

/** `offer make FILE… --as NAME` */
export function offerMake(shell: Shell): Command {
  return new Command("make")
    .description("Submit offers (operator)")
    .argument("<files...>", "statements that providers signed with offer sign")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText("after", "\nExample:\n  socialcoin offer make offers.fridge.json --as wilgendam-operator")
    .action(async (files: string[], { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => makeOffers(context, { files, as }), view);
    });
}

function view(offered: Offered, messages: Messages): string {
  const offers = offered.offers.map(({ file, offer }) => `  ${messages.numbered.offer(offer)}: ${file}`);
  return [viewSubmission(offered, messages), ...offers].join("\n");
}
