import { existsSync } from "node:fs";

import { Command } from "commander";

import { commitCase } from "../../../src/commitments/commitCase.js";
import { freshSalt } from "../../../src/commitments/freshSalt.js";
import { approve } from "../../chain/approve.js";
import { sendWorks } from "../../chain/sendWorks.js";
import { tryOut } from "../../chain/tryOut.js";
import type { SentTransaction } from "../../chain/Work.js";
import { agreementOf } from "../../context/agreementOf.js";
import type { Context } from "../../context/Context.js";
import { parseNumber } from "../../input/parseNumber.js";
import { toJson } from "../../output/toJson.js";
import { writeFiles } from "../../output/writeFiles.js";
import type { Messages } from "../../messages/en.js";
import type { Shell } from "../Shell.js";
import { type CaseFile, readCaseFile } from "./CaseFile.js";

/** Whose settlement is opened, and as whom. */
export interface OpenOptions {
  readonly programme: bigint;
  /** The municipality's case number; the chain gets a salted commitment to it. */
  readonly case: string;
  /** Name of the operator's key. */
  readonly as: string;
  /** The private file that keeps case number and salt. */
  readonly out?: string | undefined;
}

/** The arrangement of a household. */
export interface Opened {
  readonly outcome: "done" | "already-done" | "planned";
  /** Its number; undefined in a dry run. */
  readonly arrangement: bigint | undefined;
  /** The private file. */
  readonly file: string;
  readonly transactions: readonly SentTransaction[];
}

/**
 * Opens the arrangement of a household. The private file comes first: with its salt the command, run again, finds what
 * an interrupted run did.
 *
 * @throws SocialcoinError
 */
export async function openArrangement(context: Context, options: OpenOptions): Promise<Opened> {
  const { programme } = options;
  const signer = context.keys.signerOf(options.as);
  await agreementOf(context, programme);
  const file = options.out ?? `case-${options.case.replace(/[^\w-]+/g, "_")}.private.json`;
  const kept = existsSync(file) ? readCaseFile(file, programme, options.case) : undefined;
  const before = kept && (await find(context, programme, commitCase(kept)));
  if (before !== undefined) return { outcome: "already-done", arrangement: before, file, transactions: [] };

  const record = kept ?? { salt: freshSalt(), caseNumber: options.case };
  const opened = () => find(context, programme, commitCase(record));
  const work = {
    subject: file,
    call: () =>
      context.contracts.debtRelief.openArrangement.populateTransaction(programme, commitCase(record)),
    isDone: async () => (await opened()) !== undefined,
  };
  const plan = [context.output.messages.plans.arrangement(programme, file)];
  if (!(await approve(context, plan, () => tryOut(context, signer, [work])))) {
    return { outcome: "planned", arrangement: undefined, file, transactions: [] };
  }
  if (kept === undefined) writeFiles([{ file, text: caseText(programme, record), secret: true }], false);
  const settled = await sendWorks(context, signer, [work]);
  const transactions = settled.flatMap(({ transaction }) => transaction ?? []);
  return { outcome: "done", arrangement: await opened(), file, transactions };
}

function caseText(programme: bigint, { salt, caseNumber }: { salt: string; caseNumber: string }): string {
  const content: CaseFile = { format: "socialcoin-case", version: 1, programme, caseNumber, salt };
  return `${toJson(content)}\n`;
}

async function find(context: Context, programme: bigint, commitment: string): Promise<bigint | undefined> {
  const { debtRelief } = context.contracts;
  const opened = await debtRelief.queryFilter(debtRelief.filters.ArrangementOpened(undefined, programme));
  return opened.find(({ args }) => args.commitment === commitment)?.args.arrangement;
}

/** `claim open N --case TEXT --as NAME` */
export function claimOpen(shell: Shell): Command {
  return new Command("open")
    .description("Open the arrangement of a household, to which claims belong (operator)")
    .argument("<programme>", "the programme's number", parseNumber)
    .requiredOption("--case <number>", "the municipality's case number; it stays in the private file")
    .requiredOption("--as <name>", "key of the municipality's operator")
    .option("--out <file>", "the private file that keeps case number and salt")
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin claim open 1 --case WGD-2026-00417 --as wilgendam-operator",
    )
    .action(async (programme: bigint, options: Omit<OpenOptions, "programme">, command: Command) => {
      await shell.run(command, (context) => openArrangement(context, { ...options, programme }), view);
    });
}

function view({ outcome, arrangement, file }: Opened, messages: Messages): string {
  if (arrangement === undefined) return messages.submission.nothing;
  return messages.results.arrangement(arrangement, outcome === "done", file);
}
