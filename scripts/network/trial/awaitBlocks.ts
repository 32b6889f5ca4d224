import { setTimeout as sleep } from "node:timers/promises";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../../src/language/inEnglish.js";
import { askNode } from "../../context/askNode.js";
import type { OwnNode } from "../openNetworkFolder.js";

const PAUSE_MS = 500;

/** What is waited for, and until when. */
export interface Awaited {
  readonly nodes: readonly OwnNode[];
  /** Milliseconds. */
  readonly patience: number;
  /** The first node that ended, if one did. */
  readonly fallen: () => SocialcoinError | undefined;
  /** Told how many nodes have a new block. */
  readonly advance: (nodes: number) => void;
}

/**
 * Waits until every node has a block that it did not have when it first answered.
 *
 * @throws SocialcoinError `NETWORK_MAKES_NO_BLOCKS`, or what `fallen` gives
 */
export async function awaitBlocks({ nodes, patience, fallen, advance }: Awaited): Promise<void> {
  const first = new Map<string, number>();
  const moved = new Set<string>();
  const deadline = Date.now() + patience;
  while (moved.size < nodes.length) {
    const problem = fallen();
    if (problem !== undefined) throw problem;
    if (Date.now() > deadline) throw standsStill(nodes, first, moved);
    const waiting = nodes.filter(({ name }) => !moved.has(name));
    const heads = await Promise.all(waiting.map(headOf));
    for (const [index, { name }] of waiting.entries()) {
      const head = heads[index];
      if (head === undefined) continue;
      if (head > (first.get(name) ?? head)) {
        moved.add(name);
        advance(1);
      }
      if (!first.has(name)) first.set(name, head);
    }
    if (moved.size < nodes.length) await sleep(PAUSE_MS);
  }
}

async function headOf(node: OwnNode): Promise<number | undefined> {
  const [answer] = (await askNode(node, [{ method: "eth_blockNumber", params: [] }])) ?? [];
  return typeof answer?.result === "string" ? Number(answer.result) : undefined;
}

function standsStill(
  nodes: readonly OwnNode[],
  first: ReadonlyMap<string, number>,
  moved: ReadonlySet<string>,
): SocialcoinError {
  const silent = nodes.filter(({ name }) => !first.has(name)).map(({ name }) => name);
  const still = nodes.filter(({ name }) => first.has(name) && !moved.has(name)).map(({ name }) => name);
  const parts = [
    ...(silent.length > 0 ? [`${silent.join(", ")} did not answer`] : []),
    ...(still.length > 0 ? [`${still.join(", ")} had no new block`] : []),
  ];
  return new SocialcoinError(
    "NETWORK_MAKES_NO_BLOCKS",
    inEnglish(
      `In the time given ${parts.join(" and ")}. The nodes still run: look at network status and into each node's besu.log, ` +
        "or stop them with network stop.",
    ),
    { exitKind: "unreachable", details: { silent, still } },
  );
}
