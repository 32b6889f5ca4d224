import type { Signer } from "ethers";

import type { Context } from "../context/Context.js";
import { sendWorks } from "./sendWorks.js";
import type { SentTransaction } from "./Work.js";

/** A grant costs about 60,000 gas: this many stay far below what a transaction may use. */
const CALLS_PER_TRANSACTION = 120;

/**
 * Sends calls of the access manager, many in one transaction.
 *
 * @param calls Encoded calls. Each must be right on its own: a later transaction may fail after an earlier one did not.
 * @param areDone Whether the chain shows that calls were made; left out where nothing but a receipt tells.
 * @throws SocialcoinError as {@link sendWorks} does
 */
export async function sendManagerCalls(
  context: Context,
  signer: Signer,
  calls: readonly string[],
  areDone?: (calls: readonly string[]) => Promise<boolean>,
): Promise<SentTransaction[]> {
  const manager = context.contracts.accessManager;
  const progress = context.output.progress(context.output.messages.progress.sending, calls.length);
  const sent: SentTransaction[] = [];
  try {
    for (let start = 0; start < calls.length; start += CALLS_PER_TRANSACTION) {
      const some = calls.slice(start, start + CALLS_PER_TRANSACTION);
      const call = await manager.multicall.populateTransaction(some);
      const work = { subject: `call ${call.data.slice(0, 10)}`, call: () => Promise.resolve(call) };
      const isDone = areDone === undefined ? {} : { isDone: () => areDone(some) };
      const settled = await sendWorks(context, signer, [{ ...work, ...isDone }]);
      sent.push(...settled.flatMap(({ transaction }) => transaction ?? []));
      progress.advance(some.length);
    }
  } finally {
    progress.stop();
  }
  return sent;
}
