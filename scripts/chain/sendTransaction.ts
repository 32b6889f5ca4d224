import type { Signer } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Context } from "../context/Context.js";
import { sendWorks } from "./sendWorks.js";
import type { Call, SentTransaction } from "./Work.js";

export type { Call, SentTransaction } from "./Work.js";

/**
 * Sends one call as one transaction and waits until it is in a block. Whatever the contracts would refuse is refused
 * before anything is sent.
 *
 * @param signer Who sends; its nonce is taken from the chain each time, so that nothing is sent twice.
 * @throws SocialcoinError with kind `refused` (nothing changed), `unreachable` (nothing sent) or, once it is on its
 * way and in no block in time, `TRANSACTION_UNKNOWN`
 */
export async function sendTransaction(
  context: Context,
  signer: Signer,
  call: Call,
): Promise<SentTransaction> {
  const subject = `call ${call.data?.slice(0, 10) ?? ""}`;
  const [settled] = await sendWorks(context, signer, [{ subject, call: () => Promise.resolve(call) }]);
  const transaction = settled?.transaction;
  if (transaction === undefined) {
    throw new SocialcoinError(
      "TRANSACTION_UNKNOWN",
      {
        en: "It is not known what became of the transaction. Run the same command again; it sees what was done.",
        nl: "Het is niet bekend wat er van de transactie is geworden. Voer hetzelfde commando opnieuw uit; het ziet wat er is gedaan.",
      },
      { exitKind: "unknown" },
    );
  }
  return transaction;
}
