import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Keys } from "../context/Context.js";

/**
 * A reader of accounts: an address, or a name that the keys know.
 *
 * @throws SocialcoinError `ACCOUNT_UNKNOWN`
 */
export function parseAccount(keys: Pick<Keys, "addressOf">): (text: string) => string {
  return (text) => {
    const address = keys.addressOf(text);
    if (address === undefined) {
      throw new SocialcoinError(
        "ACCOUNT_UNKNOWN",
        {
          en: `"${text}" is neither an address nor a known name. Write an address, or give the name one in the file of --accounts.`,
          nl: `"${text}" is geen adres en geen bekende naam. Schrijf een adres, of geef de naam er een in het bestand van --accounts.`,
        },
        { details: { text } },
      );
    }
    return address;
  };
}
