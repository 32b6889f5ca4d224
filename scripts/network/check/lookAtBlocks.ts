import { bytesToHex, hexToBytes } from "@ethereumjs/util";

import { blockHash } from "../../../src/proofs/blockHash.js";
import { checkSeals } from "../../../src/proofs/checkSeals.js";
import { decodeExtraData } from "../../../src/proofs/decodeExtraData.js";
import type { ExtraData } from "../../../src/proofs/ExtraData.js";
import type { Header } from "../../../src/proofs/Header.js";
import { parseBlock } from "../../../src/proofs/parseBlock.js";
import { portablePrimitives } from "../../../src/proofs/portablePrimitives.js";
import { askNode } from "../../context/askNode.js";
import { headOf, type Seen } from "./Snapshot.js";
import { finder, type NodeFinding, type Watched } from "./Watched.js";

const BEHIND_BLOCKS = 5;

interface Told {
  readonly name: string;
  readonly header: Header;
  readonly extra: ExtraData;
}

/** Whether blocks are sealed by a quorum, all nodes have the same, and none is behind. */
export async function lookAtBlocks(seen: readonly Seen[]): Promise<NodeFinding[]> {
  const heads = seen.map(({ shot }) => Number(headOf(shot)?.number ?? 0));
  const common = Math.min(...heads);
  if (common === 0)
    return [finder("network", "finality")("unknown", "A node has no block beyond the first one.")];
  const told = (await Promise.all(seen.map(({ watched }) => tell(watched, common)))).filter(
    (one) => one !== undefined,
  );
  const together = seen.length > 1 ? [sameBlock(told, seen.length, common), ...behind(seen, heads)] : [];
  return [...told.map((one) => sealsOf(one, common)), ...together];
}

async function tell(watched: Watched, block: number): Promise<Told | undefined> {
  const params = [`0x${block.toString(16)}`, false];
  const [answer] = (await askNode(watched, [{ method: "eth_getBlockByNumber", params }])) ?? [];
  if (typeof answer?.result !== "object" || answer.result === null) return undefined;
  try {
    const header = parseBlock(answer.result as Record<string, unknown>);
    const extra = decodeExtraData(hexToBytes(header.extraData as `0x${string}`));
    return extra && { name: watched.name, header, extra };
  } catch {
    return undefined;
  }
}

function sealsOf({ name, header, extra }: Told, block: number): NodeFinding {
  const found = finder(name, "finality");
  const own = extra.validators.map((one) => bytesToHex(one));
  const check = checkSeals(header, extra, own, portablePrimitives);
  return check.good
    ? found("good", `Block ${block} is sealed by ${check.signers.length} of ${own.length} and final.`)
    : found("wrong", `Block ${block} is not sealed by a quorum (${check.reason}). Do not trust this node.`);
}

/** Seals differ from node to node; the hash that is agreed is without them. */
function sameBlock(told: readonly Told[], nodes: number, block: number): NodeFinding {
  const found = finder("network", "same block");
  const sides = new Map<string, string[]>();
  for (const { name, header, extra } of told) {
    const hash = blockHash(header, extra, portablePrimitives);
    sides.set(hash, [...(sides.get(hash) ?? []), name]);
  }
  if (sides.size > 1) {
    const views = [...sides].map(([hash, names]) => `${names.join(", ")}: ${hash}`).join("; ");
    return found(
      "wrong",
      `Nodes have different blocks ${block} (${views}). Stop sending, and find out who is right.`,
    );
  }
  if (told.length < nodes)
    return found("unknown", `Not every node gives block ${block} as a QBFT network has it.`);
  return found("good", `All ${nodes} nodes have the same block ${block}.`);
}

function behind(seen: readonly Seen[], heads: readonly number[]): NodeFinding[] {
  const newest = Math.max(...heads);
  return seen.flatMap(({ watched: { name } }, index) => {
    const lag = newest - (heads[index] ?? 0);
    if (lag <= BEHIND_BLOCKS) return [];
    const sentence = `It is ${lag} blocks behind the others. Use another one, and restart it if that stays.`;
    return [finder(name, "behind")("wrong", sentence)];
  });
}
