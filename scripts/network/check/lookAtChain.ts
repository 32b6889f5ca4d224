import { parseBlock } from "../../../src/proofs/parseBlock.js";
import { portablePrimitives } from "../../../src/proofs/portablePrimitives.js";
import { wholeHash } from "../../../src/proofs/wholeHash.js";
import type { Snapshot } from "./Snapshot.js";
import { type Expected, finder, type NodeFinding } from "./Watched.js";

/** What a node says goes to a terminal: nothing but this. */
const VERSION = /^[\w./+-]{1,100}$/;

/** Whether it is a node of this network: chain, and the hash of the first block, which is computed and not asked. */
export function lookAtChain(
  node: string,
  shot: Snapshot,
  { chainId, genesisHash }: Pick<Expected, "chainId" | "genesisHash">,
): NodeFinding[] {
  const found = finder(node, "chain");
  const { result: told } = shot.chainId;
  if (typeof told !== "string") return [found("unknown", "It does not say on which chain it is.")];
  const is = BigInt(told);
  if (chainId !== undefined && is !== chainId) {
    return [
      found("wrong", `It is on chain ${is} and should be on ${chainId}: this is another network's node.`),
    ];
  }
  const { result: named } = shot.version;
  const version = typeof named === "string" && VERSION.test(named) ? named : "An unknown program";
  if (genesisHash === undefined)
    return [found("unknown", `Chain ${is}; nobody said which first block is right.`)];
  const first = hashOf(shot.first.result);
  if (first === undefined) return [found("unknown", "It does not give the first block.")];
  return [
    first === genesisHash.toLowerCase()
      ? found("good", `${version}, chain ${is}, with the first block that was agreed.`)
      : found("wrong", `Its first block is ${first}, not ${genesisHash}: it runs with another genesis.json.`),
  ];
}

function hashOf(block: unknown): string | undefined {
  try {
    return wholeHash(parseBlock(block as Record<string, unknown>), portablePrimitives);
  } catch {
    return undefined;
  }
}
