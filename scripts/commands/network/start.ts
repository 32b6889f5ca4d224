import { Command, InvalidArgumentError } from "commander";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../../src/language/inEnglish.js";
import { type NetworkFolder, openNetworkFolder } from "../../network/openNetworkFolder.js";
import { pidOf } from "../../network/trial/pidOf.js";
import { requireBesu } from "../../network/trial/requireBesu.js";
import { startTrial } from "../../network/trial/startTrial.js";
import type { Output } from "../../output/Output.js";
import type { Shell } from "../Shell.js";
import { type NetworkStatus, statusOf, viewStatus } from "./status.js";

/** What to start. */
export interface StartOptions {
  readonly folder: string;
  /** Seconds in which every node must have a new block. */
  readonly within: number;
  readonly dryRun?: boolean | undefined;
}

/** A trial that runs, or in a dry run what would be started. */
export interface StartedNetwork extends NetworkStatus {
  readonly besu: string;
  /** Nodes that were started now, or would be. */
  readonly started: readonly string[];
}

const MILLISECONDS = 1_000;
const WITHIN_SECONDS = 180;

/**
 * Starts all nodes of a trial on this machine, those that run already excepted, and waits until each has a new block.
 *
 * @throws SocialcoinError `NETWORK_NOT_WHOLE`, and those of `requireBesu` and `startTrial`
 */
export async function startNetwork(
  { folder, within, dryRun = false }: StartOptions,
  output: Output,
): Promise<StartedNetwork> {
  const opened = openNetworkFolder(folder);
  requireWhole(folder, opened);
  const besu = await requireBesu();
  const started = dryRun
    ? opened.own.filter((node) => pidOf(node) === undefined).map(({ name }) => name)
    : await startTrial(opened, within * MILLISECONDS, output);
  return { besu, started, ...(await statusOf(opened)) };
}

/** `network start FOLDER` */
export function networkStart(shell: Shell): Command {
  return new Command("start")
    .description("Start a trial's nodes with the besu on the PATH, and wait until they make blocks")
    .argument("<folder>", "what network create wrote")
    .option(
      "--within <seconds>",
      "how long to wait until every node has a new block",
      seconds,
      WITHIN_SECONDS,
    )
    .addHelpText(
      "after",
      "\nNodes go on when this command ends; each writes besu.log in its folder. Nodes that run already are left alone." +
        "\nA node of a real network is run by the compose.yaml or the systemd unit in its folder." +
        "\n\nExample:\n  socialcoin network start out/trial",
    )
    .action(async (folder: string, options: StartOptions, command: Command) => {
      const { dryRun } = command.optsWithGlobals<StartOptions>();
      await shell.runOffline(command, (output) => startNetwork({ ...options, folder, dryRun }, output), view);
    });
}

function view(network: StartedNetwork): string {
  const { started, nodes, besu } = network;
  const first =
    started.length === 0
      ? "All nodes ran already."
      : `Besu ${besu}: ${started.length} of ${nodes.length} nodes started (${started.join(", ")}).`;
  return `${first}\n${viewStatus(network)}`;
}

function requireWhole(folder: string, { network, own }: NetworkFolder): void {
  if (own.length === network.nodes.length) return;
  throw new SocialcoinError(
    "NETWORK_NOT_WHOLE",
    inEnglish(
      `${folder} has ${own.length} of the network's ${network.nodes.length} nodes: the others are elsewhere, so this is no trial. ` +
        "Run your nodes by the compose.yaml or the systemd unit in their folders (docs/network-operators.md).",
    ),
    { exitKind: "configuration", details: { own: own.length, nodes: network.nodes.length } },
  );
}

function seconds(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError("Write whole seconds, such as 180.");
  return Number(text);
}
