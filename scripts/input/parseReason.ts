import { encodeBytes32String } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/**
 * A reason as the contracts keep it: a code, because free text would say things about people that stay readable for
 * ever.
 *
 * @throws SocialcoinError `REASON_INVALID`
 */
export function parseReason(text: string): string {
  if (!/^[A-Za-z0-9_-]{1,31}$/.test(text)) {
    throw new SocialcoinError("REASON_INVALID", {
      en: `"${text}" is no code of 1 to 31 letters, digits, - and _. Write one such as NO_SHOW, and nothing about the person: it stays readable for ever.`,
      nl: `"${text}" is geen code van 1 tot 31 letters, cijfers, - en _. Schrijf er een zoals NO_SHOW, en niets over de persoon: het blijft voor altijd leesbaar.`,
    });
  }
  return encodeBytes32String(text);
}
