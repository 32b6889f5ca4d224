import { Network, type Provider } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { type Askable, askNode } from "./askNode.js";
import { NodeProvider } from "./NodeProvider.js";

/** A node that says nothing for this long is not there. */
const TIMEOUT_MS = 15_000;

/**
 * Connects to a node and makes sure that it is on the expected chain. Asks it one question and no more.
 *
 * @param expected The chain's number; undefined where any will do.
 * @throws SocialcoinError `NODE_UNREACHABLE`, `NODE_FORBIDDEN`, `NETWORK_WRONG`, `TOKEN_EXPOSED`
 */
export async function connectNode(
  node: Askable,
  expected: bigint | undefined,
): Promise<{ provider: Provider; chainId: bigint; close: () => void }> {
  const { url, token } = node;
  if (token !== undefined && !isSafe(url)) throw exposed(url);
  const chainId = await askChainId(node);
  if (expected !== undefined && chainId !== expected) {
    throw new SocialcoinError(
      "NETWORK_WRONG",
      {
        en:
          `The node at ${originOf(url)} is on chain ${chainId.toString()}, but this network is chain ` +
          `${expected.toString()}. Correct --network, or SOCIALCOIN_RPC_URL and SOCIALCOIN_CHAIN_ID in .env.`,
        nl: `Het knooppunt op ${originOf(url)} is van keten ${chainId.toString()}, maar dit netwerk is keten ${expected.toString()}. Verbeter --network, of SOCIALCOIN_RPC_URL en SOCIALCOIN_CHAIN_ID in .env.`,
      },
      { exitKind: "configuration", details: { have: chainId, need: expected } },
    );
  }
  const provider = new NodeProvider(url, Network.from(chainId), TIMEOUT_MS, undefined, token);
  return {
    provider,
    chainId,
    close: () => {
      provider.destroy();
    },
  };
}

async function askChainId(node: Askable): Promise<bigint> {
  const [answer] = (await askNode(node, [{ method: "eth_chainId", params: [] }], TIMEOUT_MS)) ?? [];
  if (typeof answer?.result === "string") return BigInt(answer.result);
  throw new SocialcoinError(
    "NODE_UNREACHABLE",
    {
      en: `No node answers at ${originOf(node.url)}. Nothing was sent. Start it, or correct --network, --rpc or SOCIALCOIN_RPC_URL.`,
      nl: `Op ${originOf(node.url)} antwoordt geen knooppunt. Er is niets verzonden. Start het, of verbeter --network, --rpc of SOCIALCOIN_RPC_URL.`,
    },
    { exitKind: "unreachable" },
  );
}

/** A token goes through no network unencrypted. */
function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return (
    protocol === "https:" || hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]"
  );
}

function exposed(url: string): SocialcoinError {
  return new SocialcoinError(
    "TOKEN_EXPOSED",
    {
      en: `The token for ${originOf(url)} would travel for everybody to read. Nothing was sent. Use the node's https address.`,
      nl: `Het token voor ${originOf(url)} zou voor iedereen leesbaar reizen. Er is niets verzonden. Gebruik het https-adres van het knooppunt.`,
    },
    { exitKind: "configuration" },
  );
}

/** Host and port only: a path or a user name in the address may be a secret. */
function originOf(url: string): string {
  return new URL(url).origin;
}
