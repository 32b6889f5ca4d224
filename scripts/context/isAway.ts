import { isError } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/** How ethers says that an answer does not fit its type, once it is taken; it gives no code. */
const MISFIT = /^deferred error during ABI decoding/;
const CONNECTION = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN"]);

/** Whether a failure says no more than that a node gave no answer, or none that makes sense. */
export function isAway(failure: unknown): boolean {
  if (failure instanceof SocialcoinError) return failure.exitKind === "unreachable";
  return (
    isError(failure, "NETWORK_ERROR") ||
    isError(failure, "TIMEOUT") ||
    isError(failure, "SERVER_ERROR") ||
    isError(failure, "BAD_DATA") ||
    // The node answered with an error of its own, which says nothing about what was asked.
    isError(failure, "UNKNOWN_ERROR") ||
    (failure instanceof Error && MISFIT.test(failure.message)) ||
    CONNECTION.has(String((failure as NodeJS.ErrnoException | null)?.code))
  );
}
