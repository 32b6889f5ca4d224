import { Command } from "commander";

import { Duty } from "../../../src/organisation/Duty.js";
import { formatOin } from "../../../src/organisation/formatOin.js";
import { parseOin } from "../../../src/organisation/parseOin.js";
import { roleOf } from "../../../src/organisation/roleOf.js";
import { type Administered, administer, tryAdministering } from "../../chain/administer.js";
import { approve } from "../../chain/approve.js";
import type { SentTransaction } from "../../chain/Work.js";
import type { Context } from "../../context/Context.js";
import { parseAccount } from "../../input/parseAccount.js";
import { parseName } from "../../input/parseName.js";
import { readCsv } from "../../input/readCsv.js";
import { refuseProblems } from "../../input/refuseProblems.js";
import type { Messages } from "../../messages/en.js";
import type { Shell } from "../Shell.js";

/** What to admit, and as whom. */
export interface AdmitOptions {
  /** CSV with the columns oin, name, administrator. */
  readonly file: string;
  /** Name of the network administrator's key. */
  readonly as: string;
}

/** What became of it. */
export interface Admitted {
  /** OINs that were admitted now, or would be in a dry run. */
  readonly admitted: readonly string[];
  /** OINs of which everything was in place. */
  readonly already: readonly string[];
  /** `planned`: a dry run, or the person said no. `scheduled` and `waiting`: the administrator has a delay. */
  readonly outcome: Administered["outcome"] | "already-done" | "planned";
  /** Unix seconds from which the same command carries out what was announced. */
  readonly executableAt?: bigint | undefined;
  readonly transactions: readonly SentTransaction[];
}

interface Organisation {
  readonly oin: bigint;
  readonly name: string;
  readonly administrator: string;
}

/** The duties whose people an organisation's administrator appoints. */
const APPOINTED = [Duty.Operator, Duty.Attester, Duty.Creditor, Duty.Provider];

/**
 * Admits organisations: each gets an administrator, who from then on appoints its own people. An administrator with an
 * execution delay announces it, and carries it out by running the same command again.
 *
 * @throws SocialcoinError
 */
export async function admitOrganisations(context: Context, { file, as }: AdmitOptions): Promise<Admitted> {
  const signer = context.keys.signerOf(as);
  const { rows, problems } = await readCsv(file, {
    oin: parseOin,
    name: parseName,
    administrator: parseAccount(context.keys),
  });
  refuseProblems(problems);

  const plans = await Promise.all(rows.map(async (row) => ({ row, calls: await callsFor(context, row) })));
  const needed = plans.filter(({ calls }) => calls.length > 0);
  const oins = (list: typeof plans): string[] => list.map(({ row }) => formatOin(row.oin));
  const already = oins(plans.filter(({ calls }) => calls.length === 0));
  const plan = needed.map(({ row }) =>
    context.output.messages.plans.admit(formatOin(row.oin), row.name, row.administrator),
  );
  const result = { admitted: oins(needed), already };
  if (needed.length === 0) return { outcome: "already-done", ...result, transactions: [] };
  const calls = needed.flatMap((one) => one.calls);
  const attempt = () => tryAdministering(context, signer, calls);
  if (!(await approve(context, plan, attempt))) return { outcome: "planned", ...result, transactions: [] };

  return { ...result, ...(await administer(context, signer, calls)) };
}

/** The calls of the access manager that are still needed; none when the organisation is admitted as the file says. */
async function callsFor(context: Context, { oin, name, administrator }: Organisation): Promise<string[]> {
  const manager = context.contracts.accessManager;
  const role = roleOf(oin, Duty.Administrator);
  const calls: string[] = [];
  for (const duty of APPOINTED) {
    if ((await manager.getRoleAdmin(roleOf(oin, duty))) !== role) {
      calls.push(manager.interface.encodeFunctionData("setRoleAdmin", [roleOf(oin, duty), role]));
    }
  }
  const [member] = await manager.hasRole(role, administrator);
  if (!member) {
    calls.push(
      manager.interface.encodeFunctionData("labelRole", [role, name]),
      manager.interface.encodeFunctionData("grantRole", [role, administrator, 0]),
    );
  }
  return calls;
}

/** `organisation admit FILE --as NAME` */
export function organisationAdmit(shell: Shell): Command {
  return new Command("admit")
    .description("Admit organisations, each with its own administrator (network administrator)")
    .argument("<file>", "CSV with the columns oin, name, administrator")
    .requiredOption("--as <name>", "key of the network administrator")
    .addHelpText(
      "after",
      "\nExample:\n  socialcoin organisation admit organisations.csv --as network-administrator --accounts accounts.json",
    )
    .action(async (file: string, { as }: { as: string }, command: Command) => {
      await shell.run(command, (context) => admitOrganisations(context, { file, as }), view);
    });
}

function view(admission: Admitted, { results, administration }: Messages): string {
  const { outcome, admitted, already, executableAt, transactions } = admission;
  if (executableAt !== undefined) {
    const said = outcome === "scheduled" ? administration.announced : administration.announcedBefore;
    return said(admitted.length, executableAt);
  }
  return results.admitted(outcome === "done", admitted.length, already.length, transactions.length);
}
