import type { Signer } from "ethers";

import type { Context } from "../context/Context.js";
import { type SentTransaction, sendTransaction } from "./sendTransaction.js";

/** A grant costs about 60,000 gas: this many stay far below what a transaction may use. */
const CALLS_PER_TRANSACTION = 120;

/**
 * Sends calls of the access manager, many in one transaction.
 *
 * @param calls Encoded calls. Each must be right on its own: a later transaction may fail after an earlier one did not.
 * @throws SocialcoinError as {@link sendTransaction} does
 */
export async function sendManagerCalls(
  context: Context,
  signer: Signer,
  calls: readonly string[],
): Promise<SentTransaction[]> {
  const manager = context.contracts.accessManager;
  const progress = context.output.progress(context.output.messages.progress.sending, calls.length);
  const sent: SentTransaction[] = [];
  try {
    for (let start = 0; start < calls.length; start += CALLS_PER_TRANSACTION) {
      const some = calls.slice(start, start + CALLS_PER_TRANSACTION);
      sent.push(await sendTransaction(context, signer, await manager.multicall.populateTransaction(some)));
      progress.advance(some.length);
    }
  } finally {
    progress.stop();
  }
  return sent;
}
