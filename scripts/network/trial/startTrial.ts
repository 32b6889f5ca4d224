import { readFileSync } from "node:fs";
import { join } from "node:path";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../../src/language/inEnglish.js";
import type { Output } from "../../output/Output.js";
import type { NetworkFolder, OwnNode } from "../openNetworkFolder.js";
import { awaitBlocks } from "./awaitBlocks.js";
import { pidOf } from "./pidOf.js";
import { requireFreePorts } from "./requireFreePorts.js";
import { LOG_FILE, startNode } from "./startNode.js";
import { stopNode } from "./stopNode.js";

const LAST_LINES = 5;

/**
 * Starts those nodes of a trial that do not run, and waits until all have a new block. When one ends at its start, those that
 * were started with it are stopped again.
 *
 * @param patience Milliseconds.
 * @returns Names of the nodes that were started.
 * @throws SocialcoinError `NODE_FELL`, and those of {@link requireFreePorts} and {@link awaitBlocks}
 */
export async function startTrial(
  { own }: NetworkFolder,
  patience: number,
  output: Output,
): Promise<string[]> {
  const starting = own.filter((node) => pidOf(node) === undefined);
  await requireFreePorts(starting);
  let fallen: SocialcoinError | undefined;
  for (const node of starting) {
    const child = startNode(node);
    const fall = (): void => {
      fallen ??= fell(node);
    };
    child.once("exit", fall).once("error", fall);
  }
  const progress = output.progress("Waiting for nodes with a new block", own.length);
  try {
    await awaitBlocks({
      nodes: own,
      patience,
      fallen: () => fallen,
      advance: (nodes) => {
        progress.advance(nodes);
      },
    });
  } catch (problem) {
    if (fallen !== undefined) for (const node of starting) await stopNode(node);
    throw problem;
  } finally {
    progress.stop();
  }
  return starting.map(({ name }) => name);
}

function fell({ name, folder }: OwnNode): SocialcoinError {
  const log = join(folder, LOG_FILE);
  const said = readFileSync(log, "utf8").trim().split("\n").slice(-LAST_LINES).join("\n");
  return new SocialcoinError(
    "NODE_FELL",
    inEnglish(
      `${name} ended while it started; the nodes that were started with it are stopped again. The end of ${log}:\n${said}`,
    ),
    { exitKind: "configuration", details: { node: name, log } },
  );
}
