import type { Provider } from "ethers";

import { SocialcoinError } from "../errors/SocialcoinError.js";

/**
 * The first block of a moment or later; the one after the newest where there is none yet. Asks the node for as many
 * blocks as their number has binary digits.
 *
 * @param moment Unix seconds.
 * @throws SocialcoinError `BLOCK_MISSING`
 */
export async function firstBlockFrom(provider: Provider, moment: bigint): Promise<number> {
  let [low, high] = [0, (await provider.getBlockNumber()) + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((await timeOf(provider, middle)) < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

async function timeOf(provider: Provider, block: number): Promise<bigint> {
  const header = await provider.getBlock(block);
  if (header !== null) return BigInt(header.timestamp);
  throw new SocialcoinError(
    "BLOCK_MISSING",
    {
      en: `The node does not give block ${block.toString()}: use one that has all blocks.`,
      nl: `Het knooppunt geeft blok ${block.toString()} niet: gebruik er een dat alle blokken heeft.`,
    },
    { exitKind: "unreachable" },
  );
}
