import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/**
 * A reader of one of a few words, in any case of letters. The first word of each meaning is the one that is advised.
 *
 * @param meanings The words of each meaning: `new Map([[true, ["yes", "ja"]]])`.
 * @throws SocialcoinError `WORD_UNKNOWN`
 */
export function parseChoice<T>(meanings: ReadonlyMap<T, readonly string[]>): (text: string) => T {
  return (text) => {
    for (const [meaning, words] of meanings) {
      if (words.includes(text.toLowerCase())) return meaning;
    }
    const advised = [...meanings.values()].map(([word]) => word).join(", ");
    throw new SocialcoinError(
      "WORD_UNKNOWN",
      {
        en: `"${text}" is not one of ${advised}. Write one of these.`,
        nl: `"${text}" is niet een van ${advised}. Schrijf een van deze.`,
      },
      {
        details: { text, advised },
      },
    );
  };
}
