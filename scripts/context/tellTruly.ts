import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Context } from "./Context.js";
import { isAway } from "./isAway.js";

const NOTHING_SENT = /\s*(Nothing (new )?was sent|Er is niets (nieuws )?verzonden)\./g;
const STOPPED = { en: "The node stopped answering.", nl: "Het knooppunt antwoordt niet meer." };

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
  const { en, nl } = known?.said ?? STOPPED;
  return new SocialcoinError(
    known?.code ?? "NODE_UNREACHABLE",
    {
      en: `${en.replace(NOTHING_SENT, "")} Before that something was sent, and this is not known to be its end: run the same command again; it sees what was done.`,
      nl: `${nl.replace(NOTHING_SENT, "")} Daarvoor is iets verzonden, en hoe dat afloopt is niet bekend: voer hetzelfde commando opnieuw uit; het ziet wat er is gedaan.`,
    },
    { exitKind: "unknown", details: known?.details ?? {}, cause: failure },
  );
}
