import { isError } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { IProgrammes } from "../../typechain-types/index.js";
import type { Context } from "./Context.js";

/** What was agreed in a programme. */
export type Agreement = Awaited<ReturnType<IProgrammes["agreement"]>>;

/**
 * What was agreed in a programme.
 *
 * @throws SocialcoinError `PROGRAMME_UNKNOWN`
 */
export async function agreementOf(context: Context, programme: bigint): Promise<Agreement> {
  try {
    return await context.contracts.programmes.agreement(programme);
  } catch (cause) {
    if (!isError(cause, "CALL_EXCEPTION")) throw cause;
    throw new SocialcoinError(
      "PROGRAMME_UNKNOWN",
      {
        en: `There is no programme ${programme.toString()} on the network "${context.network.name}". Correct the number.`,
        nl: `Er is geen programma ${programme.toString()} op het netwerk "${context.network.name}". Verbeter het nummer.`,
      },
      { details: { programme } },
    );
  }
}
