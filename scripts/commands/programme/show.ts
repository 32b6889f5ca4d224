import { Command } from "commander";

import { formatOin } from "../../../src/organisation/formatOin.js";
import { type Programme, readProgramme } from "../../../src/programmes/readProgramme.js";
import { decodeText } from "../../../src/programmes/decodeText.js";
import type { Context } from "../../context/Context.js";
import { parseNumber } from "../../input/parseNumber.js";
import { formatMoment } from "../../../src/language/formatMoment.js";
import type { Messages } from "../../messages/en.js";
import { formatTable } from "../../output/formatTable.js";
import type { Shell } from "../Shell.js";

/** A programme and who acceded to it. */
export interface ProgrammeShown extends Omit<Programme, "municipality"> {
  /** Its OIN: twenty digits. */
  readonly municipality: string;
  readonly accessions: readonly { readonly oin: string; readonly ground: string }[];
}

const SECONDS_PER_MINUTE = 60n;

/**
 * A programme: what was agreed, its account and who acceded.
 *
 * @throws SocialcoinError `PROGRAMME_UNKNOWN`
 */
export async function showProgramme(context: Context, number: bigint): Promise<ProgrammeShown> {
  const { programmes } = context.contracts;
  const programme = await readProgramme(context.contracts, number);
  const acceded = await programmes.queryFilter(programmes.filters.OrganisationAcceded(number));
  const accessions = acceded.map(({ args }) => ({
    oin: formatOin(args.organisation),
    ground: decodeText(args.ground),
  }));
  return { ...programme, municipality: formatOin(programme.municipality), accessions };
}

/** `programme show N` */
export function programmeShow(shell: Shell): Command {
  return new Command("show")
    .description("Show what was agreed in a programme, its account and who acceded")
    .argument("<programme>", "the programme's number", parseNumber)
    .addHelpText("after", "\nExample:\n  socialcoin programme show 1")
    .action(async (number: bigint, _options: unknown, command: Command) => {
      await shell.run(command, (context) => showProgramme(context, number), view);
    });
}

function view(programme: ProgrammeShown, { euros, shown }: Messages): string {
  const { account, catalogue, accessions } = programme;
  const said = shown.programme;
  const facts = formatTable(
    ["", ""],
    [
      [said.fields.municipality, programme.municipality],
      [said.fields.status, said.statuses[programme.status]],
      [said.fields.distribution, said.distributions[programme.distribution]],
      [said.fields.period, shown.period(formatMoment(programme.startsAt), formatMoment(programme.endsAt))],
      [said.fields.coinValue, euros(programme.coinValue)],
      [said.fields.ceilings, said.ceilings(programme.monthCeiling, programme.yearCeiling)],
      [said.fields.budget, said.budget(programme.budget)],
      [
        said.fields.awarded,
        said.awarded(account.awarded, account.outstanding, account.redeemed, account.annulled),
      ],
      [said.fields.terms, programme.termsHash],
    ],
  );
  const activities = formatTable(
    [...said.activities, ""],
    catalogue.map(({ number, code, reward, minimumDuration, groupMultiplier, offered }) => [
      number.toString(),
      code,
      reward.toString(),
      (minimumDuration / SECONDS_PER_MINUTE).toString(),
      `× ${groupMultiplier.toString()}`,
      offered ? "" : said.retired,
    ]),
  );
  const parties = formatTable(
    said.accessions,
    accessions.map(({ oin, ground }) => [oin, ground]),
  );
  return `${said.title(programme.number, programme.label)}\n${facts}\n\n${activities}\n\n${parties}`;
}
