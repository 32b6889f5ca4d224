import { Command } from "commander";

import { genesisSchema } from "../../../src/network/Genesis.js";
import { readJson } from "../../input/readJson.js";
import { assembleNetwork } from "../../network/assembleNetwork.js";
import { readDescription } from "../../network/readDescription.js";
import { readJoinFile } from "../../network/readJoinFile.js";
import { type Agreed, writeAgreed } from "../../network/writeAgreed.js";
import type { Shell } from "../Shell.js";

/** From what, and where to. */
export interface AssembleOptions {
  readonly description: string;
  readonly joins: readonly string[];
  readonly out: string;
  /** The first block of a network that runs already. */
  readonly genesis?: string | undefined;
  readonly overwrite?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
}

/** A network that was put together. */
export interface Assembled extends Agreed {
  readonly out: string;
  /** All organisations compare it before the first node starts. */
  readonly genesisHash: string;
  readonly validators: readonly string[];
  /** Nodes whose folders are complete: those whose keys are here. */
  readonly own: readonly string[];
}

/**
 * Puts a network together from the join files of all its organisations.
 *
 * @throws SocialcoinError
 */
export async function assemble(options: AssembleOptions): Promise<Assembled> {
  const { out, overwrite = false, dryRun = false } = options;
  const description = await readDescription(options.description);
  const running =
    options.genesis === undefined
      ? undefined
      : readJson(options.genesis, genesisSchema, {
          en: "the first block of a network",
          nl: "het eerste blok van een netwerk",
        });
  const joins = options.joins.map(readJoinFile);
  const { network, own, files } = await assembleNetwork(description, joins, out, running);
  return {
    out,
    genesisHash: network.genesisHash,
    validators: network.nodes.map(({ validator }) => validator),
    own,
    ...writeAgreed(files, overwrite, dryRun),
  };
}

/** `network assemble DESCRIPTION JOIN-FILE… --out FOLDER` */
export function networkAssemble(shell: Shell): Command {
  return new Command("assemble")
    .description(
      "Put the network together from everybody's join file: first block, and a folder per own node",
    )
    .argument("<description>", "the network's description, YAML or JSON")
    .argument("<joins...>", "the join files of all organisations")
    .requiredOption("--out <folder>", "the folder in which your nodes' keys are")
    .option(
      "--genesis <file>",
      "the first block of a network that runs already: its nodes change, it does not",
    )
    .option("--overwrite", "replace files that say something else; never a key", false)
    .addHelpText(
      "after",
      "\nEverybody does this on its own machine and compares the hash of the first block before a node starts." +
        "\n\nExamples:\n  socialcoin network assemble network/consortium.yaml joins/*.join.json --out /srv/socialcoin" +
        "\n  socialcoin network assemble consortium-of-five.yaml joins/*.join.json --out /srv/socialcoin --overwrite \\" +
        "\n    --genesis /srv/socialcoin/wilgendam-1/genesis.json",
    )
    .action(async (description: string, joins: string[], options: AssembleOptions, command: Command) => {
      const { dryRun } = command.optsWithGlobals<AssembleOptions>();
      await shell.runOffline(
        command,
        () => assemble({ ...options, description, joins, dryRun }),
        viewAssembled,
      );
    });
}

/** What a person reads of a network that was put together. */
export function viewAssembled({ out, genesisHash, validators, own, written, unchanged }: Assembled): string {
  const nodes = own.length === 0 ? "None of its nodes' keys is here." : `Folders of ${own.join(", ")}.`;
  return (
    `${out}: a network of ${validators.length} validators. ${nodes} ${written.length} files written, ` +
    `${unchanged.length} were there already.\nHash of the first block: ${genesisHash}`
  );
}
