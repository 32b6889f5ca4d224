import { isError } from "ethers";

import { explainRevert } from "../../src/errors/explainRevert.js";
import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { isAway } from "../context/isAway.js";

/**
 * A failure as an error of ours; undefined where it is a mistake of ours. A node that goes away while it is read was sent
 * nothing: sending has its own answers.
 */
export function recogniseFailure(failure: unknown): SocialcoinError | undefined {
  if (failure instanceof SocialcoinError) return failure;
  if (isError(failure, "CALL_EXCEPTION")) return explainRevert(failure.data ?? "0x");
  if (!isAway(failure)) return undefined;
  return new SocialcoinError(
    "NODE_UNREACHABLE",
    {
      en: "The node stopped answering. Nothing was sent. Try again.",
      nl: "Het knooppunt antwoordt niet meer. Er is niets verzonden. Probeer het opnieuw.",
    },
    {
      exitKind: "unreachable",
      cause: failure,
    },
  );
}
