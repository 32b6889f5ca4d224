import { encodeBytes32String } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/**
 * A legal ground as the contracts keep it: at most 31 ASCII characters.
 *
 * @throws SocialcoinError `GROUND_INVALID`
 */
export function parseGround(text: string): string {
  if (!/^[\x20-\x7e]{1,31}$/.test(text)) {
    throw new SocialcoinError(
      "GROUND_INVALID",
      {
        en: `"${text}" is no legal ground in 1 to 31 plain letters, digits and signs. Write it short, such as "Fw 349".`,
        nl: `"${text}" is geen wettelijke grond van 1 tot 31 gewone letters, cijfers en tekens. Schrijf die kort, zoals "Fw 349".`,
      },
      { details: { text } },
    );
  }
  return encodeBytes32String(text);
}
