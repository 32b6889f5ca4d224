import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import type { Context } from "../../context/Context.js";
import { requireHolder } from "./requireHolder.js";

/** The contract's `ClaimStatus.Open`. */
const OPEN = 1n;

/**
 * Refuses a statement about a claim that is closed, or that another organisation holds.
 *
 * @returns Whether its creditor stated that the rest can be waived.
 * @throws SocialcoinError `CLAIM_OTHER_HOLDER`, `CLAIM_CLOSED`
 */
export async function requireOpenClaim(
  context: Context,
  claim: bigint,
  creditor: bigint,
): Promise<{ readonly dischargeable: boolean }> {
  await requireHolder(context, claim, creditor);
  const { status, dischargeable } = await context.contracts.debtRelief.claimOf(claim);
  if (status === OPEN) return { dischargeable };
  throw new SocialcoinError(
    "CLAIM_CLOSED",
    {
      en: `Claim ${claim.toString()} is open no longer: claim show says what became of it.`,
      nl: `Vordering ${claim.toString()} staat niet meer open: claim show zegt wat ervan geworden is.`,
    },
    { details: { claim } },
  );
}
