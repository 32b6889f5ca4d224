import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/** What is said of a number of which a spreadsheet has kept only the first fifteen digits. */
export function digitsLost(text: string): SocialcoinError {
  return new SocialcoinError(
    "DIGITS_LOST",
    {
      en: `a spreadsheet keeps fifteen digits of a number, so that the last ones of ${text} are lost. Format the column as text and write it again.`,
      nl: `een spreadsheet bewaart vijftien cijfers van een getal, zodat de laatste van ${text} verloren zijn. Maak de kolom op als tekst en schrijf het opnieuw.`,
    },
    { details: { text } },
  );
}
