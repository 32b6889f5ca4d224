import { Command } from "commander";

import type { Duty } from "../../../src/organisation/Duty.js";
import { dutyName } from "../../../src/organisation/dutyName.js";
import { formatOin } from "../../../src/organisation/formatOin.js";
import { parseOin } from "../../../src/organisation/parseOin.js";
import { roleOf } from "../../../src/organisation/roleOf.js";
import { approve } from "../../chain/approve.js";
import { sendManagerCalls } from "../../chain/sendManagerCalls.js";
import type { SentTransaction } from "../../chain/Work.js";
import type { Context } from "../../context/Context.js";
import { parseAccount } from "../../input/parseAccount.js";
import { parseDuty } from "../../input/parseDuty.js";
import { readCsv } from "../../input/readCsv.js";
import { refuseProblems } from "../../input/refuseProblems.js";
import type { Messages } from "../../messages/en.js";
import type { Shell } from "../Shell.js";
import { bySignerOf } from "./bySignerOf.js";

/** Whom to appoint, and as whom. */
export interface StaffOptions {
  /** CSV with the columns oin, duty, account. */
  readonly file: string;
  /** Names of administrators' keys; for each organisation the one that administers it is used. */
  readonly as: readonly string[];
}

/** What became of it. */
export interface Staffed {
  /** How many duties were given now, or would be in a dry run. */
  readonly appointed: number;
  /** How many were given before. */
  readonly already: number;
  readonly transactions: readonly SentTransaction[];
}

/**
 * Gives people their duties at their organisations.
 *
 * @throws SocialcoinError
 */
export async function appointStaff(context: Context, { file, as }: StaffOptions): Promise<Staffed> {
  const signers = as.map((name) => context.keys.signerOf(name));
  const { rows, problems } = await readCsv(file, {
    oin: parseOin,
    duty: parseDuty,
    account: parseAccount(context.keys),
  });
  const needed = await without(rows, (row) => holds(context, row.oin, row.duty, row.account));
  const bySigner = await bySignerOf(context, file, needed, signers, problems);
  refuseProblems(problems);

  const said = context.output.messages.plans;
  const counts = { appointed: needed.length, already: rows.length - needed.length };
  const plan = needed.map(({ oin, duty, account }) => said.appoint(account, dutyName(duty), formatOin(oin)));
  if (needed.length === 0 || !(await approve(context, plan))) return { ...counts, transactions: [] };

  const manager = context.contracts.accessManager;
  const transactions: SentTransaction[] = [];
  for (const [signer, appointments] of bySigner) {
    const calls = appointments.map(({ oin, duty, account }) =>
      manager.interface.encodeFunctionData("grantRole", [roleOf(oin, duty), account, 0]),
    );
    transactions.push(...(await sendManagerCalls(context, signer, calls)));
  }
  return { ...counts, transactions };
}

async function holds(context: Context, oin: bigint, duty: Duty, account: string): Promise<boolean> {
  const [member] = await context.contracts.accessManager.hasRole(roleOf(oin, duty), account);
  return member;
}

async function without<T>(list: readonly T[], test: (item: T) => Promise<boolean>): Promise<T[]> {
  const answers = await Promise.all(list.map(test));
  return list.filter((_, index) => answers[index] !== true);
}

/** `organisation staff FILE --as NAME…` */
export function organisationStaff(shell: Shell): Command {
  return new Command("staff")
    .description("Give people their duties (each organisation's administrator)")
    .argument(
      "<file>",
      "CSV with the columns oin, duty, account; duty is operator, attester, creditor or provider",
    )
    .requiredOption("--as <names...>", "keys of the administrators of the organisations in the file")
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin organisation staff staff.csv --as wilgendam-administrator",
    )
    .action(async (file: string, { as }: { as: string[] }, command: Command) => {
      await shell.run(command, (context) => appointStaff(context, { file, as }), view);
    });
}

function view({ appointed, already, transactions }: Staffed, { results }: Messages): string {
  return results.duties(transactions.length > 0, appointed, already, transactions.length);
}
