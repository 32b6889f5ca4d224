import { Network } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Answer } from "./checkAnswer.js";
import { NodeProvider, type RpcCall } from "./NodeProvider.js";

const TIMEOUT_MS = 5_000;
/** Nothing here depends on the chain: the calls say all. */
const ANY = Network.from(1);

/** A node that can be asked. */
export interface Askable {
  readonly url: string;
  /** What it wants to see, where it does not answer everybody. */
  readonly token?: string | undefined;
}

/**
 * Asks a node several things at once, and once only; undefined where it does not answer as a node does.
 *
 * @param timeout Milliseconds after which it does not answer.
 * @throws SocialcoinError `NODE_FORBIDDEN`
 */
export async function askNode(
  { url, token }: Askable,
  calls: readonly RpcCall[],
  timeout = TIMEOUT_MS,
): Promise<Answer[] | undefined> {
  const node = new NodeProvider(url, ANY, timeout, [], token);
  try {
    return await node.askAll(calls);
  } catch (cause) {
    if (cause instanceof SocialcoinError && cause.exitKind === "unreachable") return undefined;
    throw cause;
  } finally {
    node.destroy();
  }
}
