import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Context } from "./Context.js";
import { isAway } from "./isAway.js";

const NOTHING_SENT = /\s*Nothing (new )?was sent\./g;

/**
 * Runs a command. A failure after something was sent does not say that nothing was, whatever failed and wherever it was
 * thrown: reading a result, writing a file, or asking a node that has gone away.
 *
 * @throws SocialcoinError whatever `act` throws, of kind `unknown` where it would promise too much
 */
export async function tellTruly<T>(context: Context, act: (context: Context) => Promise<T>): Promise<T> {
  try {
    return await act(context);
  } catch (failure) {
    if ((context.traffic?.sent ?? 0) === 0) throw failure;
    if (failure instanceof SocialcoinError) {
      if (failure.exitKind === "refused" || failure.exitKind === "unknown") throw failure;
    } else if (!isAway(failure)) throw failure;
    throw afterSending(failure);
  }
}

function afterSending(failure: unknown): SocialcoinError {
  const known = failure instanceof SocialcoinError ? failure : undefined;
  const sentence = (known?.message ?? "The node stopped answering.").replace(NOTHING_SENT, "");
  return new SocialcoinError(
    known?.code ?? "NODE_UNREACHABLE",
    `${sentence} Before that something was sent, and this is not known to be its end: run the same command again; it sees what was done.`,
    { exitKind: "unknown", details: known?.details ?? {}, cause: failure },
  );
}
