import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/** The contracts keep an amount in 48 bits. */
const LARGEST = 2n ** 48n - 1n;

const PLAIN = /^(\d{1,13})([.,]\d{2})?$/;
const GROUPED_DUTCH = /^\d{1,3}(\.\d{3})+,\d{2}$/;
const GROUPED_ENGLISH = /^\d{1,3}(,\d{3})+\.\d{2}$/;

/**
 * An amount in euros as people and spreadsheets write it, in cents: `6840`, `6840.00`, `6840,00`, `6.840,00`,
 * `6,840.00`. `6.840` is refused, because it can be read in two ways.
 *
 * @throws SocialcoinError `AMOUNT_NEGATIVE`, `AMOUNT_ZERO`, `AMOUNT_INVALID`
 */
export function parseEuros(text: string): bigint {
  const amount = text.replace(/^€\s*/, "");
  if (amount.startsWith("-")) {
    throw new SocialcoinError(
      "AMOUNT_NEGATIVE",
      `"${text}" is negative. Write an amount above zero, such as 6840.00.`,
    );
  }
  if (![PLAIN, GROUPED_DUTCH, GROUPED_ENGLISH].some((form) => form.test(amount))) {
    throw new SocialcoinError(
      "AMOUNT_INVALID",
      `"${text}" is not an amount in euros and whole cents. Write it as 6840.00 or 6.840,00.`,
    );
  }
  const [, euros = "", cents = "00"] = /^(.*?)(?:[.,](\d{2}))?$/.exec(amount) ?? [];
  const value = BigInt(euros.replace(/[.,]/g, "") + cents);
  if (value === 0n)
    throw new SocialcoinError("AMOUNT_ZERO", `"${text}" is zero. Write what is owed, or remove the line.`);
  if (value > LARGEST)
    throw new SocialcoinError("AMOUNT_INVALID", `"${text}" is larger than any debt. Correct it.`);
  return value;
}
