import { Wallet } from "ethers";

import { askNode } from "../../context/askNode.js";
import { finder, type NodeFinding, type Watched } from "./Watched.js";

const PLAIN_TRANSFER = 21_000;
const NOT_AUTHORISED = /not authorized/i;
const SYNCING = /initial sync/i;
const LONGEST = 200;

/**
 * Whether the node really refuses an account that nobody admitted: it is handed a transaction of a key that was just made and
 * that moves nothing.
 */
export async function lookAtStranger(watched: Watched, chainId: bigint): Promise<NodeFinding> {
  const found = finder(watched.name, "strangers");
  const stranger = Wallet.createRandom();
  const raw = await stranger.signTransaction({
    type: 0,
    to: stranger.address,
    nonce: 0,
    gasLimit: PLAIN_TRANSFER,
    gasPrice: 0,
    chainId,
  });
  const [answer] = (await askNode(watched, [{ method: "eth_sendRawTransaction", params: [raw] }])) ?? [];
  if (answer === undefined)
    return found("unknown", "It did not answer when it was given a stranger's transaction.");
  const said = answer.error?.message ?? "";
  if (answer.error === undefined) {
    return found(
      "wrong",
      "It took a transaction of an account that nobody admitted. Set permissions-accounts-config-file-enabled=true in " +
        "config.toml, look into accounts.toml, and restart.",
    );
  }
  if (NOT_AUTHORISED.test(said))
    return found("good", "It refuses a transaction of an account that nobody admitted.");
  if (SYNCING.test(said))
    return found("unknown", "It takes nothing yet, from nobody: it is still catching up.");
  return found("unknown", `It refused a stranger's transaction for another reason: ${printable(said)}.`);
}

function printable(text: string): string {
  return text
    .replace(/[^\x20-\x7e]/g, "?")
    .slice(0, LONGEST)
    .replace(/\.+$/, "");
}
