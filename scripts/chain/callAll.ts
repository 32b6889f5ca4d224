import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Asker } from "./askerOf.js";

/**
 * Calls a contract's views many times in one request to the node, for what is asked by the thousand.
 *
 * @param calldata What each call is given, encoded.
 * @returns What each returns, encoded, in their order.
 * @throws SocialcoinError `NODE_ANSWER_INVALID` where the node refuses a call that cannot fail, `NODE_UNREACHABLE`
 */
export async function callAll(node: Asker, to: string, calldata: readonly string[]): Promise<string[]> {
  const calls = calldata.map((data) => ({ method: "eth_call", params: [{ to, data }, "latest"] }));
  const answers = await node.askAll(calls);
  return answers.map(({ result }) => {
    if (typeof result === "string") return result;
    throw new SocialcoinError(
      "NODE_ANSWER_INVALID",
      {
        en: "The node leaves a question about the contracts' state without an answer. Nothing was sent. Try again, or use another node.",
        nl: "Het knooppunt laat een vraag over de stand van de contracten zonder antwoord. Er is niets verzonden. Probeer het opnieuw, of gebruik een ander knooppunt.",
      },
      { exitKind: "unreachable" },
    );
  });
}
