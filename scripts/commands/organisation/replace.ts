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

/** Whose keys to replace, and as whom. */
export interface ReplaceOptions {
  /** CSV with the columns oin, duty, account, successor; `nobody` where the duty is only taken away. */
  readonly file: string;
  /** Names of administrators' keys; for each organisation the one that administers it is used. */
  readonly as: readonly string[];
}

/** What became of it. */
export interface Replaced {
  readonly outcome: "done" | "already-done" | "planned";
  /** How many duties changed hands or were taken away now, or would be. */
  readonly replaced: number;
  readonly already: number;
  readonly transactions: readonly SentTransaction[];
}

/** Stands where nobody takes the duty over. */
const NOBODY = "nobody";

interface Replacement {
  readonly oin: bigint;
  readonly duty: Duty;
  readonly account: string;
  readonly successor: string | undefined;
  readonly line: number;
}

/**
 * Takes duties from lost, stolen or leaving people's keys and gives them to others: at once, both in one transaction.
 *
 * @throws SocialcoinError
 */
export async function replaceStaff(context: Context, { file, as }: ReplaceOptions): Promise<Replaced> {
  const signers = as.map((name) => context.keys.signerOf(name));
  const accountOf = parseAccount(context.keys);
  const { rows, problems } = await readCsv(file, {
    oin: parseOin,
    duty: parseDuty,
    account: accountOf,
    successor: (text: string) => (text.toLowerCase() === NOBODY ? undefined : accountOf(text)),
  });
  const calls = new Map(
    await Promise.all(rows.map(async (row) => [row, await callsFor(context, row)] as const)),
  );
  const needed = rows.filter((row) => calls.get(row)?.length !== 0);
  const bySigner = await bySignerOf(context, file, needed, signers, problems);
  refuseProblems(problems);

  const counts = { replaced: needed.length, already: rows.length - needed.length };
  if (needed.length === 0) return { outcome: "already-done", ...counts, transactions: [] };
  if (
    !(await approve(
      context,
      needed.map((one) => planOf(one, context.output.messages.plans)),
    ))
  ) {
    return { outcome: "planned", ...counts, transactions: [] };
  }
  const transactions: SentTransaction[] = [];
  for (const [signer, lines] of bySigner) {
    const own = lines.flatMap((line) => calls.get(line) ?? []);
    transactions.push(...(await sendManagerCalls(context, signer, own)));
  }
  return { outcome: "done", ...counts, transactions };
}

/** The old key first: should only a part of a long file come through, a stolen key is the part. */
async function callsFor(context: Context, { oin, duty, account, successor }: Replacement): Promise<string[]> {
  const manager = context.contracts.accessManager;
  const role = roleOf(oin, duty);
  const holds = async (holder: string): Promise<boolean> => (await manager.hasRole(role, holder))[0];
  const calls: string[] = [];
  if (await holds(account)) calls.push(manager.interface.encodeFunctionData("revokeRole", [role, account]));
  if (successor !== undefined && !(await holds(successor))) {
    calls.push(manager.interface.encodeFunctionData("grantRole", [role, successor, 0]));
  }
  return calls;
}

function planOf({ oin, duty, account, successor }: Replacement, said: Messages["plans"]): string {
  return said.replace(account, dutyName(duty), formatOin(oin), successor);
}

/** `organisation replace FILE --as NAME…` */
export function organisationReplace(shell: Shell): Command {
  return new Command("replace")
    .description("Take duties from keys, and give them to others (each organisation's administrator)")
    .argument("<file>", "CSV with the columns oin, duty, account, successor (nobody to only take it away)")
    .requiredOption("--as <names...>", "keys of the administrators of the organisations in the file")
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin organisation replace replaced.csv --as wilgendam-administrator",
    )
    .action(async (file: string, { as }: { as: string[] }, command: Command) => {
      await shell.run(command, (context) => replaceStaff(context, { file, as }), view);
    });
}

function view({ outcome, replaced, already, transactions }: Replaced, { results }: Messages): string {
  return results.duties(outcome === "done", replaced, already, transactions.length);
}
