import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/** A name is written into a transaction, where every byte costs. */
const LONGEST = 100;

/**
 * The name of an organisation, in one line.
 *
 * @throws SocialcoinError `NAME_INVALID`
 */
export function parseName(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  if (text.length > LONGEST || /[\u0000-\u001f]/.test(text)) {
    throw new SocialcoinError(
      "NAME_INVALID",
      `"${text.slice(0, LONGEST)}" is no name. Write one line of at most ${LONGEST} letters.`,
    );
  }
  return text;
}
