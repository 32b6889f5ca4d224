import { Command } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { formatEuros } from "../../../src/language/formatEuros.js";
import { formatOin } from "../../../src/organisation/formatOin.js";
import type { Context } from "../../context/Context.js";
import { parseNumber } from "../../input/parseNumber.js";
import type { Messages } from "../../messages/en.js";
import { formatTable } from "../../output/formatTable.js";
import type { Shell } from "../Shell.js";

/** The names of the contracts' enums, by number. */
const STATUSES = ["none", "open", "written-off", "discharged", "withdrawn"] as const;
const RANKS = ["unsecured", "preferential"] as const;
/** A claim's number is its arrangement's and its own place in it, from 1. */
const PLACE_BITS = 8n;

/** A claim as it stands now: amounts in cents. */
export interface ClaimShown {
  readonly claim: bigint;
  /** OIN of the organisation that holds it now. */
  readonly holder: string;
  readonly rank: (typeof RANKS)[number];
  readonly dischargeable: boolean;
  readonly registered: bigint;
  readonly writtenOff: bigint;
  /** Outstanding while it is open; else waived, or withdrawn. */
  readonly remainder: bigint;
  readonly status: (typeof STATUSES)[number];
}

/** The settlement of one household as it stands now. */
export interface ArrangementShown {
  readonly arrangement: bigint;
  readonly programme: bigint;
  readonly members: readonly { readonly participant: string; readonly coins: bigint }[];
  readonly claims: readonly ClaimShown[];
}

/**
 * An arrangement: who takes part with how many coins, and where each claim stands.
 *
 * @throws SocialcoinError `ARRANGEMENT_UNKNOWN`
 */
export async function showArrangement(context: Context, arrangement: bigint): Promise<ArrangementShown> {
  const { debtRelief, socialcoin } = context.contracts;
  if (arrangement === 0n || arrangement > (await debtRelief.arrangementCount())) {
    throw new SocialcoinError(
      "ARRANGEMENT_UNKNOWN",
      {
        en: `There is no arrangement ${arrangement.toString()}. Correct the number: claim open told it.`,
        nl: `Er is geen schuldregeling ${arrangement.toString()}. Verbeter het nummer: claim open noemde het.`,
      },
      { details: { arrangement } },
    );
  }
  const { programme, claims: count } = await debtRelief.arrangementOf(arrangement);
  const members = await Promise.all(
    [...(await debtRelief.membersOf(arrangement))].map(async (participant) => ({
      participant,
      coins: await socialcoin.balanceOf(participant, programme),
    })),
  );
  const claims = await Promise.all(
    Array.from({ length: Number(count) }, (_, index) =>
      readClaim(context, (arrangement << PLACE_BITS) + BigInt(index + 1)),
    ),
  );
  return { arrangement, programme, members, claims };
}

async function readClaim({ contracts }: Context, claim: bigint): Promise<ClaimShown> {
  const { holder, registered, remainder, status, rank, dischargeable } =
    await contracts.debtRelief.claimOf(claim);
  return {
    claim,
    holder: formatOin(holder),
    rank: RANKS[Number(rank)] ?? "unsecured",
    dischargeable,
    registered,
    writtenOff: registered - remainder,
    remainder,
    status: STATUSES[Number(status)] ?? "none",
  };
}

/** `claim show ARRANGEMENT` */
export function claimShow(shell: Shell): Command {
  return new Command("show")
    .description("Show an arrangement: its members' coins, and where each claim stands")
    .argument("<arrangement>", "the arrangement's number", parseNumber)
    .addHelpText("after", "\nExample:\n  socialcoin claim show 1")
    .action(async (arrangement: bigint, _options: unknown, command: Command) => {
      await shell.run(command, (context) => showArrangement(context, arrangement), view);
    });
}

function view({ members, claims }: ArrangementShown, { language, number, shown }: Messages): string {
  const euros = (cents: bigint): string => formatEuros(cents, language);
  const people = members.map(({ participant, coins }) => [participant, number(coins)]);
  const rows = claims.map(({ claim, holder, rank, registered, writtenOff, remainder, status }) => [
    claim.toString(),
    holder,
    shown.ranks[rank],
    euros(registered),
    euros(writtenOff),
    euros(remainder),
    shown.claimStatuses[status],
  ]);
  return `${formatTable(shown.members, people)}\n\n${formatTable(shown.claims, rows)}`;
}
