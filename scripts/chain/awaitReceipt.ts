import { setTimeout as sleep } from "node:timers/promises";

import type { TransactionReceipt } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Context } from "../context/Context.js";

/** The first looks come quickly, for a network on the same machine; later ones spare the node. */
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1_000;

/**
 * The receipt of a transaction that was sent.
 *
 * @throws SocialcoinError `TRANSACTION_UNKNOWN` when none came within the context's patience
 */
export async function awaitReceipt(context: Context, hash: string): Promise<TransactionReceipt> {
  const deadline = Date.now() + context.patience;
  let pause = FIRST_PAUSE_MS;
  for (;;) {
    const receipt = await lookFor(context, hash);
    if (receipt !== null) return receipt;
    if (Date.now() >= deadline) throw unknown(context, hash);
    await sleep(pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }
}

/** A node that does not answer now may answer before the deadline. */
async function lookFor(context: Context, hash: string): Promise<TransactionReceipt | null> {
  try {
    return await context.provider.getTransactionReceipt(hash);
  } catch {
    return null;
  }
}

function unknown(context: Context, hash: string): SocialcoinError {
  return new SocialcoinError(
    "TRANSACTION_UNKNOWN",
    `Transaction ${hash} was sent and no receipt came within ${context.patience / 1_000} seconds: its outcome is not known. ` +
      "Look it up before you do anything else; the same command, run later, sees what was done.",
    { exitKind: "unknown", details: { hash } },
  );
}
