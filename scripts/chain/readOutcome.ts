import { type Provider, isError } from "ethers";

import { explainRevert } from "../../src/errors/explainRevert.js";
import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { askerOf } from "./askerOf.js";
import type { Flight } from "./Flight.js";
import type { Call } from "./Work.js";

/** How a transaction ended: it did its work, was refused and why, ran out of gas, or there is no trace of it. */
export type Outcome =
  | { readonly kind: "done"; readonly block: number }
  | { readonly kind: "refused"; readonly block: number; readonly reason: SocialcoinError }
  | { readonly kind: "out-of-gas"; readonly block: number }
  | { readonly kind: "absent" };

/** So much of the limit is only used by what ran out of it: a call inside keeps a 64th back. */
const NEARLY = 95n;
const PERCENT = 100n;

/**
 * How a transaction ended, by its receipt.
 *
 * @param from The account that sent it.
 * @throws SocialcoinError where the node does not answer
 */
export async function readOutcome(
  provider: Provider,
  { hash, gasLimit, work }: Flight,
  from: string,
): Promise<Outcome> {
  if (hash === undefined) return { kind: "absent" };
  const [answer] = await askerOf(provider).askAll([{ method: "eth_getTransactionReceipt", params: [hash] }]);
  const receipt = (answer?.result ?? null) as { status: string; blockNumber: string; gasUsed: string } | null;
  if (receipt === null) return { kind: "absent" };
  const block = Number(receipt.blockNumber);
  if (receipt.status === "0x1") return { kind: "done", block };
  if (BigInt(receipt.gasUsed) * PERCENT >= gasLimit * NEARLY) return { kind: "out-of-gas", block };
  return { kind: "refused", block, reason: await reasonOf(provider, await work.call(), from, hash, block) };
}

/** What the contracts say to the same call now. */
async function reasonOf(
  provider: Provider,
  call: Call,
  from: string,
  hash: string,
  block: number,
): Promise<SocialcoinError> {
  try {
    await provider.call({ to: call.to ?? null, data: call.data ?? null, from, blockTag: block });
  } catch (cause) {
    if (isError(cause, "CALL_EXCEPTION") && cause.data !== null) return explainRevert(cause.data);
  }
  return new SocialcoinError(
    "TRANSACTION_REVERTED",
    {
      en:
        `Transaction ${hash} was refused in block ${block}, because something changed since it was checked. ` +
        "Nothing of it was done. Run the same command again to see the reason.",
      nl: `Transactie ${hash} is in blok ${block} geweigerd, omdat er iets veranderde nadat zij was nagekeken. Er is niets van gedaan. Voer hetzelfde commando opnieuw uit om de reden te zien.`,
    },
    { exitKind: "refused", details: { hash, block } },
  );
}
