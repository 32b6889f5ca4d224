import { SocialcoinError } from "../errors/SocialcoinError.js";

const OIN = /^[0-9]{20}$/;
/** The contracts keep an organisation in 56 bits; every OIN in use fits, because its first eight digits are small. */
const LARGEST = 2n ** 56n - 1n;

/**
 * The number by which the contracts know an organisation.
 *
 * @param oin Organisatie-identificatienummer: twenty digits, leading zeros included.
 * @throws SocialcoinError `OIN_INVALID` for anything else.
 */
export function parseOin(oin: string): bigint {
  const number = OIN.test(oin) ? BigInt(oin) : 0n;
  if (number === 0n || number > LARGEST) {
    throw new SocialcoinError(
      "OIN_INVALID",
      {
        en: `"${oin}" is not an OIN: write its twenty digits, such as 00000001001299757000.`,
        nl: `"${oin}" is geen OIN: schrijf de twintig cijfers, zoals 00000001001299757000.`,
      },
      { details: { oin } },
    );
  }
  return number;
}
