import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import type { Context } from "../../context/Context.js";

/**
 * Refuses a statement about a claim that another organisation holds, or none.
 *
 * @throws SocialcoinError `CLAIM_OTHER_HOLDER`
 */
export async function requireHolder(context: Context, claim: bigint, creditor: bigint): Promise<void> {
  const { holder } = await context.contracts.debtRelief.claimOf(claim);
  if (holder === creditor) return;
  throw new SocialcoinError(
    "CLAIM_OTHER_HOLDER",
    {
      en: `Claim ${claim.toString()} ${holder === 0n ? "does not exist" : "is held by another organisation"}. Correct the number or --oin.`,
      nl: `Vordering ${claim.toString()} ${holder === 0n ? "bestaat niet" : "is van een andere organisatie"}. Verbeter het nummer of --oin.`,
    },
    { details: { claim, holder, creditor } },
  );
}
