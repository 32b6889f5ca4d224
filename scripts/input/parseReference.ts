import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { digitsLost } from "./digitsLost.js";

const LONGEST = 140;

/**
 * A reference of somebody's books: one line of text, taken as it is.
 *
 * @throws SocialcoinError `REFERENCE_INVALID`, `DIGITS_LOST`
 */
export function parseReference(text: string): string {
  if (text.length > LONGEST || /\p{Cc}/u.test(text)) {
    throw new SocialcoinError(
      "REFERENCE_INVALID",
      {
        en: `"${text.slice(0, LONGEST)}" is no reference. Write one line of at most ${LONGEST} letters.`,
        nl: `"${text.slice(0, LONGEST)}" is geen kenmerk. Schrijf één regel van hoogstens ${LONGEST} letters.`,
      },
      { details: { text: text.slice(0, LONGEST), longest: LONGEST } },
    );
  }
  if (/^\d[.,]\d+E\+\d+$/i.test(text)) {
    throw digitsLost(text);
  }
  return text;
}
