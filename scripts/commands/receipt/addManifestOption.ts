import type { Command } from "commander";

/** Which network a command trusts; `shell.manifestOf` gives the file. */
export function addManifestOption(command: Command): Command {
  return command.option(
    "--manifest <file>",
    "the network manifest that you trust; the one that is pinned for --network where left out",
  );
}
