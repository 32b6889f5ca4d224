import { dirname, join } from "node:path";

import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { buildProgramme, type NewProgramme } from "../../../src/programmes/buildProgramme.js";
import { readProgrammeFile } from "../../../src/programmes/readProgrammeFile.js";
import { approve } from "../../chain/approve.js";
import { sendWorks } from "../../chain/sendWorks.js";
import { tryOut } from "../../chain/tryOut.js";
import type { SentTransaction } from "../../chain/Work.js";
import type { Context } from "../../context/Context.js";
import { parseEuros } from "../../input/parseEuros.js";
import { parseTime } from "../../input/parseTime.js";
import { readTextFile } from "../../input/readTextFile.js";
import { inFile } from "../../input/inFile.js";
import type { Messages } from "../../messages/en.js";
import type { Shell } from "../Shell.js";

/** What was agreed, and who writes it down. */
export interface CreateOptions {
  /** JSON file of the programme; the text of the terms stands beside it. */
  readonly file: string;
  /** Name of the operator's key. */
  readonly as: string;
}

/** The programme. */
export interface Created {
  readonly outcome: "done" | "already-done" | "planned";
  /** Its number; undefined in a dry run. */
  readonly programme: bigint | undefined;
  readonly termsHash: string;
  readonly transactions: readonly SentTransaction[];
}

/**
 * Creates a programme. One that is exactly like it counts as this one: the command can be run again.
 *
 * @throws SocialcoinError
 */
export async function createProgramme(context: Context, { file, as }: CreateOptions): Promise<Created> {
  const signer = context.keys.signerOf(as);
  const { file: read, programme } = await readWithTerms(context, file);
  const { agreement, label, termsHash, catalogue } = programme;
  const before = await find(context, programme);
  if (before !== undefined)
    return { outcome: "already-done", programme: before, termsHash, transactions: [] };

  const plan = context.output.messages.plans.programme(
    read.municipality,
    read.label,
    BigInt(read.budget),
    read.coinValue,
    catalogue.length,
  );
  const { programmes } = context.contracts;
  const work = {
    subject: file,
    call: () => programmes.create.populateTransaction(agreement, label, termsHash, catalogue),
    isDone: async () => (await find(context, programme)) !== undefined,
  };
  if (!(await approve(context, [plan], () => tryOut(context, signer, [work]))))
    return { outcome: "planned", programme: undefined, termsHash, transactions: [] };

  const settled = await sendWorks(context, signer, [work]);
  const transactions = settled.flatMap(({ transaction }) => transaction ?? []);
  return { outcome: "done", programme: await find(context, programme), termsHash, transactions };
}

async function readWithTerms(context: Context, file: string) {
  const redeemers: Readonly<Record<string, string>> = {
    DebtRelief: await context.contracts.debtRelief.getAddress(),
    InKind: await context.contracts.inKind.getAddress(),
    NeighbourhoodPlan: await context.contracts.plan.getAddress(),
  };
  return inFile(file, () => {
    const read = readProgrammeFile(readTextFile(file));
    const redeemer = redeemers[read.redeemer];
    if (redeemer === undefined) {
      throw new SocialcoinError(
        "REDEEMER_UNKNOWN",
        {
          en: `field redeemer: "${read.redeemer}" is not one of ${Object.keys(redeemers).join(", ")}. Write one of these.`,
          nl: `veld redeemer: "${read.redeemer}" is niet een van ${Object.keys(redeemers).join(", ")}. Schrijf een van deze.`,
        },
        { details: { field: "redeemer" } },
      );
    }
    const terms = readTextFile(join(dirname(file), read.terms));
    return { file: read, programme: buildProgramme(read, { redeemer, terms, parseEuros, parseTime }) };
  });
}

/** The programme with the same agreement, label, terms and catalogue; all of it stands in the events. */
async function find(
  context: Context,
  { agreement, label, termsHash, catalogue }: NewProgramme,
): Promise<bigint | undefined> {
  const { programmes } = context.contracts;
  const filter = programmes.filters.ProgrammeCreated(undefined, agreement.municipality, label);
  for (const { args } of await programmes.queryFilter(filter)) {
    const wanted = Object.values(agreement).map((value) => value.toString().toLowerCase());
    const have = [...args.agreement].map((value) => value.toString().toLowerCase());
    if (args.termsHash !== termsHash || wanted.join() !== have.join()) continue;
    const added = await programmes.queryFilter(programmes.filters.ActivityAdded(args.programme));
    const same = catalogue.every(({ code, declaration, rate }, index) => {
      const entry = added[index]?.args.entry;
      return (
        entry?.code === code &&
        entry.declaration === declaration &&
        [...entry.rate].join() === Object.values(rate).join()
      );
    });
    if (same) return args.programme;
  }
  return undefined;
}

/** `programme create FILE.json --as NAME` */
export function programmeCreate(shell: Shell): Command {
  return new Command("create")
    .description("Create a programme from a file (operator)")
    .argument("<file>", "JSON file of the programme; the terms stand beside it")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin programme create examples/wilgendam/programme.json --as wilgendam-operator",
    )
    .action(async (file: string, { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => createProgramme(context, { file, as }), view);
    });
}

function view({ outcome, programme, termsHash }: Created, messages: Messages): string {
  if (programme === undefined) return messages.submission.nothing;
  return messages.results.programme(programme, outcome === "done", termsHash);
}
