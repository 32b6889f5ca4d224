import { existsSync } from "node:fs";
import { join } from "node:path";

import { Command } from "commander";

import { descriptionDigest } from "../../../src/network/descriptionDigest.js";
import { joinNetwork } from "../../network/joinNetwork.js";
import { readDescription } from "../../network/readDescription.js";
import { writeAgreed } from "../../network/writeAgreed.js";
import type { Shell } from "../Shell.js";

/** Who joins what. */
export interface JoinOptions {
  readonly description: string;
  readonly organisation: string;
  readonly out: string;
  readonly overwrite?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
}

/** What was made, and what the others must see. */
export interface Joined {
  /** What the organisation hands to all others; it holds nothing secret. */
  readonly file: string;
  /** Of the description: all organisations compare it. */
  readonly digest: string;
  /** Nodes whose keys were made now, or would be in a dry run. */
  readonly made: readonly string[];
  readonly nodes: readonly string[];
}

const INDENT = 2;

/**
 * An organisation's part in a new network: keys of its own nodes, on its own machine, and a file that says which they are.
 *
 * @throws SocialcoinError
 */
export async function makeJoin(options: JoinOptions): Promise<Joined> {
  const { organisation, out, overwrite = false, dryRun = false } = options;
  const description = await readDescription(options.description);
  const validators = description.organisations.find(({ name }) => name === organisation)?.validators ?? [];
  const nodes = validators.map(({ name }) => name);
  const made = nodes.filter((name) => !existsSync(join(out, name, "key")));
  const file = join(out, `${organisation}.join.json`);
  const joined = { file, digest: descriptionDigest(description), made, nodes };
  if (dryRun && made.length > 0) return joined;
  const text = `${JSON.stringify(joinNetwork(description, organisation, out), undefined, INDENT)}\n`;
  writeAgreed([{ file, text }], overwrite, dryRun);
  return joined;
}

/** `network join DESCRIPTION --organisation NAME --out FOLDER` */
export function networkJoin(shell: Shell): Command {
  return new Command("join")
    .description("Make the keys of your own nodes, and the file that tells the others which they are")
    .argument("<description>", "the network's description, YAML or JSON")
    .requiredOption("--organisation <name>", "your organisation in the description")
    .requiredOption("--out <folder>", "the folder that gets a folder per node, with its key")
    .option("--overwrite", "replace the join file when the description has changed; never a key", false)
    .addHelpText(
      "after",
      "\nA key never leaves the machine it was made on. Send the .join.json to the other organisations, and compare the" +
        "\ndigest with them by telephone.\n\nExample:\n  socialcoin network join network/consortium.yaml --organisation wilgendam --out /srv/socialcoin",
    )
    .action(async (description: string, options: JoinOptions, command: Command) => {
      const { dryRun } = command.optsWithGlobals<JoinOptions>();
      await shell.runOffline(command, () => makeJoin({ ...options, description, dryRun }), view);
    });
}

function view({ file, digest, made, nodes }: Joined): string {
  const kept = nodes.length - made.length;
  return `${file}: ${nodes.join(", ")} (${made.length} ${made.length === 1 ? "key" : "keys"} made, ${kept} there already).\nThe description's digest: ${digest}`;
}
