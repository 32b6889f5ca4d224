import { setTimeout as sleep } from "node:timers/promises";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Context } from "../context/Context.js";

const PAUSE_MS = 250;

/**
 * Waits until every earlier transaction of an account is in a block and gives the nonce of the next one. What an
 * interrupted run left behind is thus counted before anything new is sent.
 *
 * @throws SocialcoinError `TRANSACTION_PENDING` when an earlier one stays outside a block
 */
export async function settleEarlier(context: Context, account: string): Promise<number> {
  const deadline = Date.now() + context.patience;
  for (;;) {
    const [mined, sent] = await Promise.all([
      context.provider.getTransactionCount(account, "latest"),
      context.provider.getTransactionCount(account, "pending"),
    ]);
    if (sent <= mined) return mined;
    if (Date.now() >= deadline) {
      throw new SocialcoinError(
        "TRANSACTION_PENDING",
        `An earlier transaction of ${account} (nonce ${mined}) is still waiting, so its outcome is not known. ` +
          "Nothing new was sent. Ask the network's administrator to look at it.",
        { exitKind: "unknown", details: { account, nonce: mined } },
      );
    }
    await sleep(PAUSE_MS);
  }
}
