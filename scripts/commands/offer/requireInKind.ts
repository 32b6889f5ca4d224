import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import type { Redeemer } from "../../../src/statements/StatementKind.js";

/**
 * Refuses a programme whose coins do not buy offers.
 *
 * @throws SocialcoinError `PROGRAMME_NOT_IN_KIND`
 */
export function requireInKind(programme: bigint, redeemer: Redeemer): void {
  if (redeemer === "InKind") return;
  throw new SocialcoinError(
    "PROGRAMME_NOT_IN_KIND",
    {
      en: `The coins of programme ${programme.toString()} are redeemed by ${redeemer}, which has no offers. Name a programme in kind.`,
      nl: `De coins van programma ${programme.toString()} worden ingeleverd bij ${redeemer}, dat geen aanbod heeft. Noem een programma met aanbod.`,
    },
    { details: { programme, redeemer } },
  );
}
