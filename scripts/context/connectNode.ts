import { Network, type Provider } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { askNode } from "./askNode.js";
import { NodeProvider } from "./NodeProvider.js";

/** A node that says nothing for this long is not there. */
const TIMEOUT_MS = 15_000;

/**
 * Connects to a node and makes sure that it is on the expected chain. Asks it one question and no more.
 *
 * @param url The node's address.
 * @param expected The chain's number; undefined where any will do.
 * @throws SocialcoinError `NODE_UNREACHABLE`, `NETWORK_WRONG`
 */
export async function connectNode(
  url: string,
  expected: bigint | undefined,
): Promise<{ provider: Provider; chainId: bigint; close: () => void }> {
  const chainId = await askChainId(url);
  if (expected !== undefined && chainId !== expected) {
    throw new SocialcoinError(
      "NETWORK_WRONG",
      `The node at ${originOf(url)} is on chain ${chainId.toString()}, but this network is chain ` +
        `${expected.toString()}. Correct --network, or SOCIALCOIN_RPC_URL and SOCIALCOIN_CHAIN_ID in .env.`,
      { exitKind: "configuration", details: { have: chainId, need: expected } },
    );
  }
  const provider = new NodeProvider(url, Network.from(chainId));
  return {
    provider,
    chainId,
    close: () => {
      provider.destroy();
    },
  };
}

async function askChainId(url: string): Promise<bigint> {
  const [answer] = (await askNode(url, [{ method: "eth_chainId", params: [] }], TIMEOUT_MS)) ?? [];
  if (typeof answer?.result === "string") return BigInt(answer.result);
  throw new SocialcoinError(
    "NODE_UNREACHABLE",
    `No node answers at ${originOf(url)}. Nothing was sent. Start it, or correct --network or SOCIALCOIN_RPC_URL.`,
    { exitKind: "unreachable" },
  );
}

/** Host and port only: a path or a user name in the address may be a secret. */
function originOf(url: string): string {
  return new URL(url).origin;
}
