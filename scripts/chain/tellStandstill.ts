import type { Asker } from "./askerOf.js";
import type { Wording } from "../../src/language/Wording.js";

/** A healthy network makes a block every few seconds, and one that lost a validator every ten. */
const STILL_SECONDS = 20;
const MILLISECONDS = 1_000;
const NOTHING: Wording = { en: "", nl: "" };

/**
 * Why a transaction may wait in vain: a sentence where the newest block is old, and nothing where it is not or the node
 * does not say.
 *
 * @param now By `Date.now()`.
 */
export async function tellStandstill(node: Asker, now: number): Promise<Wording> {
  try {
    const [head] = await node.askAll([{ method: "eth_getBlockByNumber", params: ["latest", false] }]);
    const { number, timestamp } = head?.result as { number: string; timestamp: string };
    const age = Math.floor(now / MILLISECONDS) - Number(timestamp);
    if (age < STILL_SECONDS) return NOTHING;
    return {
      en: ` The newest block, ${Number(number)}, is ${age} seconds old: the network stands still, or this node does.`,
      nl: ` Het nieuwste blok, ${Number(number)}, is ${age} seconden oud: het netwerk staat stil, of dit knooppunt.`,
    };
  } catch {
    return NOTHING;
  }
}
