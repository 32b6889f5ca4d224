import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/** What is said of a number of which a spreadsheet has kept only the first fifteen digits. */
export function digitsLost(text: string): SocialcoinError {
  return new SocialcoinError(
    "DIGITS_LOST",
    `a spreadsheet keeps fifteen digits of a number, so that the last ones of ${text} are lost. Format the column as text and write it again.`,
    { details: { text } },
  );
}
