import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

const LONGEST = 140;

/**
 * A reference of somebody's books: one line of text, taken as it is.
 *
 * @throws SocialcoinError `REFERENCE_INVALID`
 */
export function parseReference(text: string): string {
  if (text.length > LONGEST || /\p{Cc}/u.test(text)) {
    throw new SocialcoinError(
      "REFERENCE_INVALID",
      `"${text.slice(0, LONGEST)}" is no reference. Write one line of at most ${LONGEST} letters.`,
    );
  }
  return text;
}
