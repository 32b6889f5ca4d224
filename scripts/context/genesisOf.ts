import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Context } from "./Context.js";

/**
 * The hash of a chain's first block: a network that was started anew has another one.
 *
 * @throws SocialcoinError `NODE_WITHOUT_BLOCKS`
 */
export async function genesisOf({ provider }: Pick<Context, "provider">): Promise<string> {
  const hash = (await provider.getBlock(0))?.hash;
  if (typeof hash === "string") return hash;
  throw new SocialcoinError(
    "NODE_WITHOUT_BLOCKS",
    {
      en: "The node does not give the chain's first block. Try again, or use another node.",
      nl: "Het knooppunt geeft het eerste blok van de keten niet. Probeer het opnieuw, of gebruik een ander knooppunt.",
    },
    { exitKind: "unreachable" },
  );
}
