import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { genesisOf } from "../context/genesisOf.js";
import type { Context } from "../context/Context.js";
import type { Desk } from "./Desk.js";
import type { RegisterFacts } from "./Register.js";

/**
 * Refuses to let a register and a network be taken together that do not belong together.
 *
 * @throws SocialcoinError `REGISTER_OTHER_CHAIN`
 */
export async function requireSameChain(
  context: Context,
  { file }: Desk,
  facts: RegisterFacts,
): Promise<void> {
  const { network, contracts } = context;
  const same =
    facts.chainId === network.chainId &&
    facts.socialcoin === (await contracts.socialcoin.getAddress()) &&
    facts.genesis === (await genesisOf(context));
  if (same) return;
  throw new SocialcoinError(
    "REGISTER_OTHER_CHAIN",
    {
      en: `${file} is of another network than "${network.name}", or of one that was started anew. Name the right one with --network, or another register.`,
      nl: `${file} is van een ander netwerk dan "${network.name}", of van een dat opnieuw is begonnen. Noem het goede met --network, of een ander register.`,
    },
    { exitKind: "configuration", details: { file, network: network.name } },
  );
}
