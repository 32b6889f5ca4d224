import type { Language } from "./Language.js";

const CENT_DIGITS = 2;

/** Cents as a spreadsheet takes them: `323088n` is `3230.88` in English and `3230,88` in Dutch. */
export function formatDecimal(cents: bigint, language: Language): string {
  const sign = cents < 0n ? "-" : "";
  const digits = (cents < 0n ? -cents : cents).toString().padStart(CENT_DIGITS + 1, "0");
  return `${sign}${digits.slice(0, -CENT_DIGITS)}${language === "nl" ? "," : "."}${digits.slice(-CENT_DIGITS)}`;
}
