import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/** A name is written into a transaction, where every byte costs. */
const LONGEST = 100;

/**
 * The name of an organisation, in one line.
 *
 * @throws SocialcoinError `NAME_INVALID`
 */
export function parseName(text: string): string {
  if (text.length > LONGEST || /\p{Cc}/u.test(text)) {
    throw new SocialcoinError(
      "NAME_INVALID",
      {
        en: `"${text.slice(0, LONGEST)}" is no name. Write one line of at most ${LONGEST} letters.`,
        nl: `"${text.slice(0, LONGEST)}" is geen naam. Schrijf één regel van hoogstens ${LONGEST} letters.`,
      },
      { details: { text: text.slice(0, LONGEST), longest: LONGEST } },
    );
  }
  return text;
}
