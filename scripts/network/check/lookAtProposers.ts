import { askNode } from "../../context/askNode.js";
import { addressesIn, type Block, headOf, type Seen } from "./Snapshot.js";
import { finder, type NodeFinding } from "./Watched.js";

/** So many turns of every validator are looked back at. */
const TURNS = 5;

/** Whether every validator proposes: they take turns, and whoever proposed none of many blocks is down or cut off. */
export async function lookAtProposers(seen: readonly Seen[]): Promise<NodeFinding> {
  const found = finder("network", "proposers");
  const heads = seen.map(({ shot }) => Number(headOf(shot)?.number ?? 0));
  const head = Math.max(...heads);
  const best = seen[heads.indexOf(head)];
  const validators = best && addressesIn(best.shot.validators);
  if (best === undefined || validators === undefined) return found("unknown", "No node tells who validates.");
  const count = TURNS * validators.length;
  if (head < count) return found("unknown", `There are too few blocks yet (${head}) to see who proposes.`);

  const calls = Array.from({ length: count }, (_, index) => ({
    method: "eth_getBlockByNumber",
    params: [`0x${(head - index).toString(16)}`, false],
  }));
  const blocks = await askNode(best.watched, calls);
  if (blocks === undefined) return found("unknown", "The last blocks cannot be read.");
  const miners = new Set(blocks.map(({ result }) => (result as Block | null)?.miner?.toLowerCase()));
  const idle = validators.filter((one) => !miners.has(one));
  if (idle.length === 0) return found("good", `Every validator proposed some of the last ${count} blocks.`);
  return found(
    "warning",
    `${idle.join(", ")} proposed none of the last ${count} blocks: down, or cut off. Blocks are late when it is its turn.`,
  );
}
