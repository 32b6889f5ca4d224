import { getAddress, isAddress } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Context } from "./Context.js";

/** A contract and what it is called. */
export interface NamedContract {
  readonly name: string;
  readonly address: string;
}

/**
 * The contract that a name of the deployment or an address stands for.
 *
 * @throws SocialcoinError `CONTRACT_UNKNOWN`
 */
export async function contractNamed({ contracts, provider }: Context, text: string): Promise<NamedContract> {
  const { programmes, socialcoin, debtRelief, inKind, plan } = contracts;
  const known = {
    Programmes: programmes,
    Socialcoin: socialcoin,
    DebtRelief: debtRelief,
    InKind: inKind,
    NeighbourhoodPlan: plan,
  };
  for (const [name, contract] of Object.entries(known)) {
    const address = getAddress(await contract.getAddress());
    const meant = name.toLowerCase() === text.toLowerCase() || address.toLowerCase() === text.toLowerCase();
    if (meant) return { name, address };
  }
  if (isAddress(text) && (await provider.getCode(text)) !== "0x") {
    return { name: getAddress(text), address: getAddress(text) };
  }
  throw new SocialcoinError(
    "CONTRACT_UNKNOWN",
    {
      en: `"${text}" is not one of ${Object.keys(known).join(", ")}, nor the address of a contract. Write one of these.`,
      nl: `"${text}" is niet een van ${Object.keys(known).join(", ")}, en niet het adres van een contract. Schrijf een van deze.`,
    },
    { details: { text } },
  );
}
