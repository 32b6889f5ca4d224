import { Command } from "commander";

import { openNetworkFolder } from "../../network/openNetworkFolder.js";
import { pidOf } from "../../network/trial/pidOf.js";
import { stopNode } from "../../network/trial/stopNode.js";
import type { Shell } from "../Shell.js";

/** What became of a trial's nodes. */
export interface StoppedNetwork {
  /** Nodes that ran and do no more, or would in a dry run. */
  readonly stopped: readonly string[];
  /** Nodes that did not run as `network start` starts them. */
  readonly idle: readonly string[];
}

/**
 * Stops the nodes that `network start` started, and waits until they have ended.
 *
 * @throws SocialcoinError `NODE_DOES_NOT_STOP`
 */
export async function stopNetwork(folder: string, dryRun = false): Promise<StoppedNetwork> {
  const { own } = openNetworkFolder(folder);
  const running = own.filter((node) => pidOf(node) !== undefined);
  // Together: those that are left would only wait for the others' blocks.
  if (!dryRun) await Promise.all(own.map((node) => stopNode(node)));
  return {
    stopped: running.map(({ name }) => name),
    idle: own.filter((node) => !running.includes(node)).map(({ name }) => name),
  };
}

/** `network stop FOLDER` */
export function networkStop(shell: Shell): Command {
  return new Command("stop")
    .description("Stop a trial's nodes, as network start started them")
    .argument("<folder>", "what network create wrote")
    .addHelpText("after", "\nExample:\n  socialcoin network stop out/trial")
    .action(async (folder: string, _options: unknown, command: Command) => {
      const { dryRun } = command.optsWithGlobals<{ dryRun: boolean }>();
      await shell.runOffline(command, () => stopNetwork(folder, dryRun), view(dryRun));
    });
}

function view(dryRun: boolean) {
  return ({ stopped, idle }: StoppedNetwork): string => {
    if (stopped.length === 0) return "No node runs here.";
    const others = idle.length === 0 ? "" : ` ${idle.join(", ")} did not run.`;
    return `${dryRun ? "Would stop" : "Stopped"} ${stopped.join(", ")}.${others}`;
  };
}
