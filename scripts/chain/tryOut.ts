import type { Provider, Signer } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Context } from "../context/Context.js";
import { estimateGas } from "./estimateGas.js";
import { rehearsedOf } from "./rehearsedOf.js";
import type { Work } from "./Work.js";

/**
 * Asks the contracts whether they would carry out works now, so that nobody decides about what is refused anyhow.
 * Nothing is sent.
 *
 * @param works Of many the first is tried, and so is it where what the others need may come from it.
 * @throws SocialcoinError of kind `refused`
 */
export async function tryOut(
  context: Context,
  signer: Signer,
  works: readonly Pick<Work, "call" | "isDone">[],
  independent = true,
): Promise<void> {
  for (const work of rehearsedOf(works, independent)) await tryOne(context, signer, work);
}

async function tryOne(
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
