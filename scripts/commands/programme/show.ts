import { Command } from "commander";

import { formatOin } from "../../../src/organisation/formatOin.js";
import { type Programme, readProgramme } from "../../../src/programmes/readProgramme.js";
import { decodeText } from "../../../src/programmes/decodeText.js";
import type { Context } from "../../context/Context.js";
import { parseNumber } from "../../input/parseNumber.js";
import { formatMoment } from "../../../src/language/formatMoment.js";
import { formatNumber } from "../../../src/language/formatNumber.js";
import { formatEuros } from "../../../src/language/formatEuros.js";
import { formatTable } from "../../output/formatTable.js";
import type { Shell } from "../Shell.js";

/** A programme and who acceded to it. */
export interface ProgrammeShown extends Programme {
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
  return { ...programme, accessions };
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

function view(programme: ProgrammeShown): string {
  const { account, catalogue, accessions } = programme;
  const facts = formatTable(
    ["", ""],
    [
      ["municipality", formatOin(programme.municipality)],
      ["status", programme.status],
      ["distribution", programme.distribution],
      ["period", `${formatMoment(programme.startsAt)} to ${formatMoment(programme.endsAt)}`],
      ["a coin writes off", formatEuros(programme.coinValue)],
      [
        "ceilings",
        `${formatEuros(programme.monthCeiling)} a month, ${formatEuros(programme.yearCeiling)} a year`,
      ],
      ["budget", `${formatNumber(programme.budget)} coins`],
      [
        "awarded",
        `${formatNumber(account.awarded)} = ${formatNumber(account.outstanding)} outstanding + ` +
          `${formatNumber(account.redeemed)} redeemed + ${formatNumber(account.annulled)} annulled`,
      ],
      ["terms", programme.termsHash],
    ],
  );
  const activities = formatTable(
    [">number", "activity", ">coins", ">minutes", ">group", ""],
    catalogue.map(({ number, code, reward, minimumDuration, groupMultiplier, offered }) => [
      number.toString(),
      code,
      reward.toString(),
      (minimumDuration / SECONDS_PER_MINUTE).toString(),
      `× ${groupMultiplier.toString()}`,
      offered ? "" : "retired",
    ]),
  );
  const parties = formatTable(
    ["acceded", "ground"],
    accessions.map(({ oin, ground }) => [oin, ground]),
  );
  return `Programme ${programme.number.toString()}: ${programme.label}\n${facts}\n\n${activities}\n\n${parties}`;
}
