import { existsSync } from "node:fs";
import { join } from "node:path";

import { Command } from "commander";

import { assembleNetwork } from "../../network/assembleNetwork.js";
import { trialNotice } from "../../network/files/trialNotice.js";
import { joinNetwork } from "../../network/joinNetwork.js";
import { readDescription } from "../../network/readDescription.js";
import { writeAgreed } from "../../network/writeAgreed.js";
import type { Shell } from "../Shell.js";
import { type Assembled, viewAssembled } from "./assemble.js";

/** What to create, and where. */
export interface CreateOptions {
  readonly description: string;
  readonly out: string;
  readonly overwrite?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
}

/** A network of which one machine holds everything, or what would be made in a dry run. */
export type CreatedNetwork = Assembled | { readonly out: string; readonly wouldMake: readonly string[] };

/**
 * Creates a whole network in one place, for a trial: all its keys are on this machine. Organisations that run a network
 * together each join and assemble.
 *
 * @throws SocialcoinError
 */
export async function createNetwork(options: CreateOptions): Promise<CreatedNetwork> {
  const { out, overwrite = false, dryRun = false } = options;
  const description = await readDescription(options.description);
  const nodes = description.organisations.flatMap(({ validators }) => validators.map(({ name }) => name));
  const without = nodes.filter((name) => !existsSync(join(out, name, "key")));
  if (dryRun && without.length > 0) return { out, wouldMake: without };

  const joins = description.organisations.map(({ name }) => joinNetwork(description, name, out));
  const { network, own, files } = await assembleNetwork(description, joins, out);
  const notice = { file: join(out, "TRIAL.txt"), text: trialNotice(network.name) };
  return {
    out,
    genesisHash: network.genesisHash,
    validators: network.nodes.map(({ validator }) => validator),
    own,
    ...writeAgreed([notice, ...files], overwrite, dryRun),
  };
}

/** `network create DESCRIPTION --out FOLDER` */
export function networkCreate(shell: Shell): Command {
  return new Command("create")
    .description("Create a network with all its keys on this machine, for a trial")
    .argument("<description>", "the network's description, YAML or JSON")
    .requiredOption("--out <folder>", "the folder that gets a folder per node")
    .option("--overwrite", "replace files that say something else; never a key", false)
    .addHelpText(
      "after",
      "\nFor a real network use join and assemble: then nobody sees another's key. Start a trial with network start." +
        "\n\nExample:\n  socialcoin network create network/trial.yaml --out out/trial",
    )
    .action(async (description: string, options: CreateOptions, command: Command) => {
      const { dryRun } = command.optsWithGlobals<CreateOptions>();
      await shell.runOffline(command, () => createNetwork({ ...options, description, dryRun }), view);
    });
}

function view(created: CreatedNetwork): string {
  if ("wouldMake" in created)
    return `${created.out}: keys and folders would be made for ${created.wouldMake.join(", ")}.`;
  return `${viewAssembled(created)}\nTRIAL: all keys are on this machine. Nothing that matters belongs on this network.`;
}
