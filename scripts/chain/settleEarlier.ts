import { setTimeout as sleep } from "node:timers/promises";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Wording } from "../../src/language/Wording.js";
import type { Context } from "../context/Context.js";
import { askerOf } from "./askerOf.js";
import { tellStandstill } from "./tellStandstill.js";

const PAUSE_MS = 250;

/**
 * Waits until every earlier transaction of an account is in a block and gives the nonce of the next one. What an
 * interrupted run left behind is thus counted before anything new is sent.
 *
 * @param atLeast Transactions of the account that are known to be in blocks: a node that knows fewer lags behind.
 * @throws SocialcoinError `TRANSACTION_PENDING` when an earlier one stays outside a block, `NODE_STALE`
 */
export async function settleEarlier(context: Context, account: string, atLeast = 0): Promise<number> {
  const deadline = Date.now() + context.patience;
  const node = askerOf(context.provider);
  for (;;) {
    const [latest, pending] = await node.askAll([
      { method: "eth_getTransactionCount", params: [account, "latest"] },
      { method: "eth_getTransactionCount", params: [account, "pending"] },
    ]);
    const [mined, sent] = [numberIn(latest?.result), numberIn(pending?.result)];
    // Two answers that agree; fewer pending ones than in blocks makes no sense and is asked again.
    if (mined === sent && mined >= atLeast) return mined;
    if (Date.now() >= deadline) {
      if (mined < atLeast || sent < mined) throw stale();
      throw waiting(account, mined, await tellStandstill(node, Date.now()));
    }
    await sleep(PAUSE_MS);
  }
}

function numberIn(result: unknown): number {
  if (typeof result === "string") return Number(result);
  throw new SocialcoinError(
    "NODE_ANSWER_INVALID",
    {
      en: "The node does not count transactions. Nothing was sent. Try again.",
      nl: "Het knooppunt telt geen transacties. Er is niets verzonden. Probeer het opnieuw.",
    },
    {
      exitKind: "unreachable",
    },
  );
}

function waiting(account: string, nonce: number, standstill: Wording): SocialcoinError {
  return new SocialcoinError(
    "TRANSACTION_PENDING",
    {
      en:
        `An earlier transaction of ${account} (nonce ${nonce}) is still waiting, so its outcome is not known.${standstill.en} ` +
        "Nothing new was sent. Ask the network's administrator to look at it.",
      nl:
        `Een eerdere transactie van ${account} (nonce ${nonce}) wacht nog, zodat de uitkomst niet bekend is.${standstill.nl} ` +
        "Er is niets nieuws verzonden. Vraag de beheerder van het netwerk om ernaar te kijken.",
    },
    { exitKind: "unknown", details: { account, nonce } },
  );
}

function stale(): SocialcoinError {
  return new SocialcoinError(
    "NODE_STALE",
    {
      en: "The node lags behind: it does not know transactions that are in blocks. Nothing new was sent. Use another node, or wait until it has caught up.",
      nl: "Het knooppunt loopt achter: het kent transacties niet die in blokken staan. Er is niets nieuws verzonden. Gebruik een ander knooppunt, of wacht tot het bij is.",
    },
    { exitKind: "unreachable" },
  );
}
