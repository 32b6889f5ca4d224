import type { Provider } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/**
 * The time of the chain's newest block, in unix seconds. All that is "now" for the system is judged by this clock.
 *
 * @throws SocialcoinError `NODE_WITHOUT_BLOCKS`
 */
export async function chainTime(provider: Provider): Promise<bigint> {
  const block = await provider.getBlock("latest");
  if (block === null) {
    throw new SocialcoinError(
      "NODE_WITHOUT_BLOCKS",
      {
        en: "The node knows no block yet. Try again once it has.",
        nl: "Het knooppunt kent nog geen blok. Probeer het opnieuw als het er een heeft.",
      },
      {
        exitKind: "unreachable",
      },
    );
  }
  return BigInt(block.timestamp);
}
