import { formatEuros } from "../src/language/formatEuros.js";
import { formatNumber } from "../src/language/formatNumber.js";
import type { Language } from "../src/language/Language.js";

/** How the page writes amounts and moments. */
export interface Formats {
  /** Cents as euros. */
  euros: (cents: bigint) => string;
  count: (number: bigint | number) => string;
  /** Unix seconds as a moment in Amsterdam, or as its day. */
  moment: (seconds: number) => string;
  day: (seconds: number) => string;
}

const MILLISECONDS = 1_000;

/** The formats of a language. */
export function createFormats(language: Language): Formats {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  const timeZone = "Europe/Amsterdam";
  const moment = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: "long", timeStyle: "short" });
  const day = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: "medium" });
  return {
    euros: (cents) => formatEuros(cents, language),
    count: (number) => formatNumber(number, language),
    moment: (seconds) => write(moment, seconds),
    day: (seconds) => write(day, seconds),
  };
}

/** A receipt of unknown origin may name a time that no calendar has. */
function write(format: Intl.DateTimeFormat, seconds: number): string {
  const date = new Date(seconds * MILLISECONDS);
  return Number.isNaN(date.getTime()) ? seconds.toString() : format.format(date);
}
