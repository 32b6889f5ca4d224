import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { inEachLanguage } from "../../src/language/inEachLanguage.js";
import type { Wording } from "../../src/language/Wording.js";

/** The contracts keep an amount in 48 bits. */
const LARGEST = 2n ** 48n - 1n;

/** One decimal is what a spreadsheet leaves of 6840,50. */
const PLAIN = /^\d{1,13}([.,]\d{1,2})?$/;
const GROUPED_DUTCH = /^\d{1,3}(\.\d{3})+,\d{2}$/;
const GROUPED_ENGLISH = /^\d{1,3}(,\d{3})+\.\d{2}$/;
const GROUPED_BY_SPACES = /^\d{1,3}( \d{3})+[.,]\d{2}$/;
const FORMS = [PLAIN, GROUPED_DUTCH, GROUPED_ENGLISH, GROUPED_BY_SPACES];

/**
 * An amount in euros as people and spreadsheets write it, in cents: `6840`, `6840.5`, `6840,00`, `6.840,00`,
 * `6,840.00`, `6 840,00`, `€ 6.840,-`, `EUR 6840`. `6.840` is refused, because it can be read in two ways.
 *
 * @throws SocialcoinError `AMOUNT_NEGATIVE`, `AMOUNT_ZERO`, `AMOUNT_INVALID`, `AMOUNT_AMBIGUOUS`
 */
export function parseEuros(text: string): bigint {
  const amount = text
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .replace(/^(€|EUR) ?|( ?€| EUR)$/gi, "")
    .replace(/,(-|--|–|—)$/, ",00")
    .trim();
  if (/^-|-$|^\(.*\)$|^−/.test(amount)) {
    throw refusal("AMOUNT_NEGATIVE", text, {
      en: "is negative. Write an amount above zero, such as 6840.00.",
      nl: "is negatief. Schrijf een bedrag boven nul, zoals 6840.00.",
    });
  }
  if (/^\d{1,3}([.,]\d{3})+$/.test(amount)) {
    throw refusal("AMOUNT_AMBIGUOUS", text, {
      en: "is not an amount that can be read in one way only. Write the cents too: 6840.00 or 6.840,00.",
      nl: "is geen bedrag dat maar op één manier te lezen is. Schrijf ook de centen: 6840.00 of 6.840,00.",
    });
  }
  if (!FORMS.some((form) => form.test(amount))) {
    throw refusal("AMOUNT_INVALID", text, {
      en: "is not an amount in euros and whole cents. Write it as 6840.00 or 6.840,00.",
      nl: "is geen bedrag in euro en hele centen. Schrijf het als 6840.00 of 6.840,00.",
    });
  }
  const [, euros = "", cents = ""] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(amount) ?? [];
  const value = BigInt(euros.replace(/[., ]/g, "") + cents.padEnd(2, "0"));
  if (value === 0n)
    throw refusal("AMOUNT_ZERO", text, {
      en: "is zero. Write what is owed, or remove the line.",
      nl: "is nul. Schrijf wat er openstaat, of haal de regel weg.",
    });
  if (value > LARGEST)
    throw refusal("AMOUNT_TOO_LARGE", text, {
      en: "is larger than any debt. Correct it.",
      nl: "is groter dan welke schuld ook. Verbeter het.",
    });
  return value;
}

function refusal(code: string, text: string, what: Wording): SocialcoinError {
  return new SocialcoinError(
    code,
    inEachLanguage((language) => `"${text}" ${what[language]}`),
    { details: { text } },
  );
}
