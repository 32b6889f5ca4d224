import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import type { Context } from "../../context/Context.js";
import { redeemerOf } from "../../context/redeemerOf.js";

/**
 * Refuses a programme whose coins are not pooled for proposals.
 *
 * @throws SocialcoinError `PROGRAMME_UNKNOWN`, `PROGRAMME_NOT_A_PLAN`
 */
export async function requirePlan(context: Context, programme: bigint): Promise<void> {
  const redeemer = await redeemerOf(context, programme);
  if (redeemer === "NeighbourhoodPlan") return;
  throw new SocialcoinError(
    "PROGRAMME_NOT_A_PLAN",
    {
      en: `The coins of programme ${programme.toString()} are redeemed by ${redeemer}, which has no proposals. Name a neighbourhood's programme.`,
      nl: `De coins van programma ${programme.toString()} worden ingeleverd bij ${redeemer}, dat geen voorstellen heeft. Noem een programma van een buurt.`,
    },
    { details: { programme, redeemer } },
  );
}
