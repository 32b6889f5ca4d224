import { bytesToHex, hexToBytes } from "@ethereumjs/util";

import { decodeExtraData } from "../../src/proofs/decodeExtraData.js";
import { parseBlock } from "../../src/proofs/parseBlock.js";
import { type Askable, askNode } from "../context/askNode.js";

/** How QBFT writes a vote to add; to drop is 0x80. */
const ADD = 0xff;
/** A validator repeats its vote in each block that it proposes; in so many turns everybody had one. */
const TURNS = 3;

/** A vote on a validator that stands in a block. */
export interface Vote {
  /** Who proposed the block, and so votes. */
  readonly by: string;
  readonly validator: string;
  readonly add: boolean;
}

/**
 * The votes that validators are casting: what stands in the newest blocks. What was decided in the meantime stands there too.
 *
 * @param validators How many there are.
 */
export async function readVotes(node: Askable, head: number, validators: number): Promise<Vote[]> {
  const count = Math.min(TURNS * validators, head);
  const calls = Array.from({ length: count }, (_, index) => ({
    method: "eth_getBlockByNumber",
    params: [`0x${(head - index).toString(16)}`, false],
  }));
  const blocks = (await askNode(node, calls)) ?? [];
  const votes = new Map<string, Vote>();
  for (const { result } of blocks) {
    const vote = voteIn(result);
    if (vote !== undefined) votes.set(`${vote.by} ${vote.validator} ${vote.add}`, vote);
  }
  return [...votes.values()];
}

function voteIn(block: unknown): Vote | undefined {
  if (typeof block !== "object" || block === null) return undefined;
  try {
    const { extraData, miner } = parseBlock(block as Record<string, unknown>);
    const [validator, kind] = decodeExtraData(hexToBytes(extraData as `0x${string}`))?.vote ?? [];
    if (validator === undefined) return undefined;
    return { by: miner, validator: bytesToHex(validator), add: kind?.[0] === ADD };
  } catch {
    // Another kind of network: nobody votes there.
    return undefined;
  }
}
