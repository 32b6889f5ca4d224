import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

const NAME = /^[\w-]{1,64}$/;

/**
 * A network's name is a file's name too: nothing in it may lead elsewhere.
 *
 * @throws SocialcoinError `NETWORK_NAME_INVALID`
 */
export function requireNetworkName(network: string): void {
  if (NAME.test(network)) return;
  throw new SocialcoinError(
    "NETWORK_NAME_INVALID",
    {
      en: "A network's name has letters, digits, - and _ only. Correct --network.",
      nl: "De naam van een netwerk heeft alleen letters, cijfers, - en _. Verbeter --network.",
    },
    { exitKind: "configuration" },
  );
}
