import { formatNumber } from "./formatNumber.js";
import type { Language } from "./Language.js";

const CENTS_PER_EURO = 100n;

/** Cents as a reader expects them: `210000n` is `€2,100.00` in English and `€ 2.100,00` in Dutch. */
export function formatEuros(cents: bigint, language: Language = "en"): string {
  const size = cents < 0n ? -cents : cents;
  const euros = formatNumber(size / CENTS_PER_EURO, language);
  const rest = (size % CENTS_PER_EURO).toString().padStart(2, "0");
  const sign = cents < 0n ? "-" : "";
  return language === "nl" ? `€ ${sign}${euros},${rest}` : `${sign}€${euros}.${rest}`;
}
