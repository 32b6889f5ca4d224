import { Command } from "commander";

import { Duty, type DutyName } from "../../../src/organisation/Duty.js";
import { formatOin } from "../../../src/organisation/formatOin.js";
import { parseOin } from "../../../src/organisation/parseOin.js";
import { roleOf } from "../../../src/organisation/roleOf.js";
import type { Context } from "../../context/Context.js";
import { membersOf } from "../../context/membersOf.js";
import type { Messages } from "../../messages/en.js";
import { formatTable } from "../../output/formatTable.js";
import type { Shell } from "../Shell.js";

/** An organisation as the network knows it. */
export interface OrganisationShown {
  readonly oin: string;
  /** The name under which it was admitted last; undefined when it never was. */
  readonly name: string | undefined;
  readonly people: readonly { readonly duty: DutyName; readonly account: string }[];
}

/**
 * Who does what at an organisation now.
 *
 * @param oin Twenty digits.
 * @throws SocialcoinError `OIN_INVALID`
 */
export async function showOrganisation(context: Context, oin: string): Promise<OrganisationShown> {
  const organisation = parseOin(oin);
  const people = await Promise.all(
    (Object.keys(Duty) as DutyName[]).map(async (duty) =>
      (await membersOf(context, roleOf(organisation, Duty[duty]))).map((account) => ({ duty, account })),
    ),
  );
  return { oin: formatOin(organisation), name: await nameOf(context, organisation), people: people.flat() };
}

async function nameOf(context: Context, organisation: bigint): Promise<string | undefined> {
  const manager = context.contracts.accessManager;
  const labels = await manager.queryFilter(
    manager.filters.RoleLabel(roleOf(organisation, Duty.Administrator)),
  );
  return labels.at(-1)?.args.label;
}

/** `organisation show OIN` */
export function organisationShow(shell: Shell): Command {
  return new Command("show")
    .description("Show who does what at an organisation")
    .argument("<oin>", "the organisation's OIN: twenty digits")
    .addHelpText("after", "\nExample:\n  socialcoin organisation show 00000099000000001000")
    .action(async (oin: string, _options: unknown, command: Command) => {
      await shell.run(command, (context) => showOrganisation(context, oin), view);
    });
}

function view({ oin, name, people }: OrganisationShown, { shown }: Messages): string {
  const said = shown.organisation;
  if (people.length === 0) return said.nobody(oin);
  const table = formatTable(
    said.head,
    people.map(({ duty, account }) => [said.duties[duty], account]),
  );
  return `${oin} ${name ?? ""}\n\n${table}`;
}
