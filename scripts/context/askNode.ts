import { Network } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Answer } from "./checkAnswer.js";
import { NodeProvider, type RpcCall } from "./NodeProvider.js";

const TIMEOUT_MS = 5_000;
/** Nothing here depends on the chain: the calls say all. */
const ANY = Network.from(1);

/**
 * Asks a node several things at once, and once only; undefined where it does not answer as a node does.
 *
 * @param timeout Milliseconds after which it does not answer.
 */
export async function askNode(
  url: string,
  calls: readonly RpcCall[],
  timeout = TIMEOUT_MS,
): Promise<Answer[] | undefined> {
  const node = new NodeProvider(url, ANY, timeout, []);
  try {
    return await node.askAll(calls);
  } catch (cause) {
    if (cause instanceof SocialcoinError && cause.exitKind === "unreachable") return undefined;
    throw cause;
  } finally {
    node.destroy();
  }
}
