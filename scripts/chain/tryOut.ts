import type { Provider, Signer } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Context } from "../context/Context.js";
import { estimateGas } from "./estimateGas.js";
import type { Work } from "./Work.js";

/**
 * Asks the contracts whether they would carry out a work now, so that nobody decides about what is refused anyhow.
 * Nothing is sent.
 *
 * @param work The first of those that will be sent: what the others need may come from it.
 * @throws SocialcoinError of kind `refused`
 */
export async function tryOut(
  { provider }: Context,
  signer: Signer,
  work: Pick<Work, "call" | "isDone">,
): Promise<void> {
  const from = await signer.getAddress();
  try {
    await estimateGas(provider, { ...(await work.call()), from });
  } catch (problem) {
    if (!(problem instanceof SocialcoinError)) throw problem;
    // Sending divides it where it can.
    if (problem.code === "TRANSACTION_TOO_LARGE") return;
    // What an earlier run left under way is waited for before anything is sent, and may be just this.
    if (await isSomethingUnderWay(provider, from)) return;
    if ((await work.isDone?.()) === true) return;
    throw problem;
  }
}

async function isSomethingUnderWay(provider: Provider, from: string): Promise<boolean> {
  const [pending, latest] = await Promise.all([
    provider.getTransactionCount(from, "pending"),
    provider.getTransactionCount(from, "latest"),
  ]);
  return pending > latest;
}
