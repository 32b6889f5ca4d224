import type { Programme } from "../../src/programmes/readProgramme.js";
import type { ISocialcoin } from "../../typechain-types/index.js";

/** What counts of where a participant stands. */
export type Standing = Pick<
  Awaited<ReturnType<ISocialcoin["participantOf"]>>,
  "month" | "awardedInMonth" | "awardedInYear"
>;

const MILLISECONDS = 1_000;
const MONTHS_PER_YEAR = 12n;
const FIRST_YEAR = 1970;

/**
 * What a participant may still be awarded in this calendar month and year, in cents; below zero where a ceiling would be
 * passed.
 *
 * @param now The chain's clock, in unix seconds.
 * @param coins Coins that come on top of what was awarded.
 */
export function roomOf(
  { coinValue, monthCeiling, yearCeiling }: Pick<Programme, "coinValue" | "monthCeiling" | "yearCeiling">,
  { month, awardedInMonth, awardedInYear }: Standing,
  now: bigint,
  coins = 0n,
): { readonly month: bigint; readonly year: bigint } {
  const current = monthOf(now);
  const inMonth = month === current ? awardedInMonth : 0n;
  const inYear = month / MONTHS_PER_YEAR === current / MONTHS_PER_YEAR ? awardedInYear : 0n;
  return {
    month: monthCeiling - (inMonth + coins) * coinValue,
    year: yearCeiling - (inYear + coins) * coinValue,
  };
}

/** The calendar month in UTC, counted from January 1970 as the contracts do. */
function monthOf(seconds: bigint): bigint {
  const date = new Date(Number(seconds) * MILLISECONDS);
  return BigInt((date.getUTCFullYear() - FIRST_YEAR) * 12 + date.getUTCMonth());
}
