import { type Signer, Transaction, type TransactionRequest } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Context } from "../context/Context.js";
import { awaitReceipt } from "./awaitReceipt.js";
import { broadcast } from "./broadcast.js";
import { estimateGas } from "./estimateGas.js";
import { settleEarlier } from "./settleEarlier.js";

/** A transaction that is in a block and did what it should. */
export interface SentTransaction {
  readonly hash: string;
  readonly block: number;
  readonly gasUsed: bigint;
}

/** What a contract call comes to, as typechain's `populateTransaction` gives it. */
export interface Call {
  readonly to?: string;
  readonly data?: string;
}

/** Room for a state that changes between the estimate and the block. */
const MARGIN_PERCENT = 120n;
const PERCENT = 100n;
/** Networks accept no transaction above this. */
const GAS_CAP = 16_777_216n;

/**
 * Sends one call as one transaction and waits until it is in a block. Whatever the contracts would refuse is refused
 * before anything is sent.
 *
 * @param signer Who sends; its nonce is taken from the chain each time, so that nothing is sent twice.
 * @throws SocialcoinError with kind `refused` (nothing changed), `unreachable` (nothing sent) or, once it is on its
 * way and no receipt came in time, `TRANSACTION_UNKNOWN`
 */
export async function sendTransaction(
  context: Context,
  signer: Signer,
  call: Call,
): Promise<SentTransaction> {
  const from = await signer.getAddress();
  const nonce = await settleEarlier(context, from);
  const request: TransactionRequest = { ...call, from, nonce, chainId: context.network.chainId };
  const gas = await estimateGas(context.provider, request);
  const padded = (gas * MARGIN_PERCENT) / PERCENT;
  request.gasLimit = padded < GAS_CAP ? padded : GAS_CAP;

  // Populated and signed apart from being sent, so that its hash is known whatever happens on the way.
  const raw = await signer.signTransaction(await signer.populateTransaction(request));
  const { hash } = Transaction.from(raw);
  if (hash === null) throw new TypeError("a signed transaction has a hash");
  await broadcast(context.provider, raw, hash);

  const receipt = await awaitReceipt(context, hash);
  if (receipt.status !== 1) {
    throw new SocialcoinError(
      "TRANSACTION_REVERTED",
      `Transaction ${hash} was refused in block ${receipt.blockNumber}, because something changed since it was checked. ` +
        "Nothing of it was done. Run the same command again to see the reason.",
      { exitKind: "refused", details: { hash, block: receipt.blockNumber } },
    );
  }
  return { hash, block: receipt.blockNumber, gasUsed: receipt.gasUsed };
}
