import { Command } from "commander";

import { formatDay } from "../../../src/language/formatDay.js";
import { formatOin } from "../../../src/organisation/formatOin.js";
import type { Context } from "../../context/Context.js";
import { redeemerOf } from "../../context/redeemerOf.js";
import { parseNumber } from "../../input/parseNumber.js";
import type { Messages } from "../../messages/en.js";
import { formatTable } from "../../output/formatTable.js";
import type { Shell } from "../Shell.js";
import { requireInKind } from "./requireInKind.js";

/** An offer as it stands now. */
export interface OfferShown {
  readonly offer: bigint;
  /** OIN. */
  readonly provider: string;
  /** Coins. */
  readonly price: bigint;
  /** Pieces that are left. */
  readonly stock: bigint;
  /** Unix seconds. */
  readonly startsAt: bigint;
  readonly endsAt: bigint;
  readonly termsHash: string;
}

/**
 * The offers of a programme, with what is left of each.
 *
 * @throws SocialcoinError `PROGRAMME_UNKNOWN`, `PROGRAMME_NOT_IN_KIND`
 */
export async function showOffers(context: Context, programme: bigint): Promise<OfferShown[]> {
  requireInKind(programme, await redeemerOf(context, programme));
  const { inKind } = context.contracts;
  const made = await inKind.queryFilter(inKind.filters.OfferMade(undefined, programme));
  return Promise.all(
    made.map(async ({ args: { offer } }) => {
      const { provider, price, stock, startsAt, endsAt, termsHash } = await inKind.offerOf(offer);
      return { offer, provider: formatOin(provider), price, stock, startsAt, endsAt, termsHash };
    }),
  );
}

/** `offer show N` */
export function offerShow(shell: Shell): Command {
  return new Command("show")
    .description("Show the offers of a programme, and what is left of each")
    .argument("<programme>", "the programme's number", parseNumber)
    .addHelpText("after", "\nExample:\n  socialcoin offer show 2")
    .action(async (programme: bigint, _options: unknown, command: Command) => {
      await shell.run(command, (context) => showOffers(context, programme), view);
    });
}

function view(offers: readonly OfferShown[], { shown }: Messages): string {
  const rows = offers.map(({ offer, provider, price, stock, startsAt, endsAt }) => [
    offer.toString(),
    provider,
    price.toString(),
    stock.toString(),
    shown.period(formatDay(startsAt), formatDay(endsAt)),
  ]);
  return formatTable(shown.offers, rows);
}
