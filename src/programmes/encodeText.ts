import { encodeBytes32String } from "ethers";

import { SocialcoinError } from "../errors/SocialcoinError.js";

/** Printable ASCII; one byte of the 32 stays zero, so that the end of the text is known. */
const TEXT = /^[\x21-\x7e]([\x20-\x7e]{0,29}[\x21-\x7e])?$/;

/**
 * A short text as the contracts keep it: labels, grounds, codes of activities.
 *
 * @throws SocialcoinError `TEXT_INVALID` where it is empty, longer than 31 characters or not plain ASCII
 */
export function encodeText(text: string): string {
  if (TEXT.test(text)) return encodeBytes32String(text);
  throw new SocialcoinError(
    "TEXT_INVALID",
    {
      en: `"${text}" cannot be kept on the chain: write 1 to 31 plain letters, digits or signs, without accents.`,
      nl: `"${text}" kan niet op de keten worden bewaard: schrijf 1 tot 31 gewone letters, cijfers of tekens, zonder accenten.`,
    },
    { details: { text } },
  );
}
