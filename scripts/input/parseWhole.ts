import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { digitsLost } from "./digitsLost.js";

/** How spreadsheets write a number that is too long for them. */
const SHORTENED = /^\d([.,]\d+)?E\+?\d+$/i;

/**
 * A reader of whole numbers from `least` to `most`, written with digits only.
 *
 * @throws SocialcoinError `NUMBER_NEGATIVE`, `NUMBER_NOT_WHOLE`, `NUMBER_OUT_OF_RANGE`, `DIGITS_LOST`
 */
export function parseWhole(least: bigint, most: bigint): (text: string) => bigint {
  return (text) => {
    if (/^-/.test(text)) {
      throw new SocialcoinError(
        "NUMBER_NEGATIVE",
        {
          en: `"${text}" is negative. Write a number from ${least.toString()}.`,
          nl: `"${text}" is negatief. Schrijf een getal vanaf ${least.toString()}.`,
        },
        { details: { text, least } },
      );
    }
    if (SHORTENED.test(text)) {
      throw digitsLost(text);
    }
    if (!/^\d{1,20}$/.test(text)) {
      throw new SocialcoinError(
        "NUMBER_NOT_WHOLE",
        {
          en: `"${text}" is not a whole number. Write digits only, such as 12.`,
          nl: `"${text}" is geen heel getal. Schrijf alleen cijfers, zoals 12.`,
        },
        { details: { text } },
      );
    }
    const number = BigInt(text);
    if (number < least || number > most) {
      throw new SocialcoinError(
        "NUMBER_OUT_OF_RANGE",
        {
          en: `${text} is not from ${least.toString()} to ${most.toString()}. Correct it.`,
          nl: `${text} ligt niet tussen ${least.toString()} en ${most.toString()}. Verbeter het.`,
        },
        { details: { text, least, most } },
      );
    }
    return number;
  };
}
