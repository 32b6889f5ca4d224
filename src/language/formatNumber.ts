import type { Language } from "./Language.js";

const GROUP = { en: ",", nl: "." } as const;

/** A whole number with its thousands apart: `36594` is `36,594` in English and `36.594` in Dutch. */
export function formatNumber(number: bigint | number, language: Language = "en"): string {
  const [, sign = "", digits = ""] = /^(-?)(\d+)$/.exec(number.toString()) ?? [];
  return sign + digits.replace(/\B(?=(\d{3})+$)/g, GROUP[language]);
}
