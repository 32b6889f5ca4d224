import { type Provider, isError } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/**
 * Gives a signed transaction to the node. Returns when the node has it.
 *
 * @throws SocialcoinError `TRANSACTION_NOT_ACCEPTED` when the node answered that it will not take it,
 * `TRANSACTION_UNKNOWN` when no answer came: then it may be on its way
 */
export async function broadcast(provider: Provider, raw: string, hash: string): Promise<void> {
  try {
    await provider.broadcastTransaction(raw);
  } catch (cause) {
    const answer = answerOf(cause);
    if (/already known|already imported/i.test(answer ?? "")) return;
    if (answer === undefined) {
      throw new SocialcoinError(
        "TRANSACTION_UNKNOWN",
        `The node stopped answering while transaction ${hash} was sent: its outcome is not known. Look it up before ` +
          "you do anything else; the same command, run later, sees what was done.",
        { exitKind: "unknown", details: { hash }, cause },
      );
    }
    throw new SocialcoinError(
      "TRANSACTION_NOT_ACCEPTED",
      `The node does not take the transaction: ${answer}. Nothing was sent. Correct that and run the command again.`,
      { exitKind: "refused", details: { hash }, cause },
    );
  }
}

/** What the node said, if it said anything. */
function answerOf(cause: unknown): string | undefined {
  if (isError(cause, "INSUFFICIENT_FUNDS")) return "the sending account cannot pay for the gas";
  if (isError(cause, "NONCE_EXPIRED")) return "another transaction of the same account came first";
  if (isError(cause, "REPLACEMENT_UNDERPRICED")) return "another transaction of the same account is waiting";
  const { error, info } = cause as { error?: { message?: string }; info?: { error?: { message?: string } } };
  return error?.message ?? info?.error?.message;
}
