import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/**
 * A reader of activities by their code.
 *
 * @param catalogue The numbers of those that can be awarded.
 * @throws SocialcoinError `ACTIVITY_UNKNOWN`
 */
export function parseActivity<N>(catalogue: ReadonlyMap<string, N>): (text: string) => N {
  return (text) => {
    const number = catalogue.get(text.toLowerCase());
    if (number === undefined) {
      const offered = [...catalogue.keys()].join(", ");
      throw new SocialcoinError(
        "ACTIVITY_UNKNOWN",
        {
          en: `the programme has no activity "${text}". Choose one of ${offered}.`,
          nl: `het programma heeft geen activiteit "${text}". Kies een van ${offered}.`,
        },
        { details: { text, offered } },
      );
    }
    return number;
  };
}
