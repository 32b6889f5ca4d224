import type { Command } from "commander";

import type { Shell } from "../Shell.js";
import { networkAssemble } from "./assemble.js";
import { networkCreate } from "./create.js";
import { networkJoin } from "./join.js";
import { networkManifest } from "./manifest.js";

/** All that is done to a network as such. */
export function networkCommands(shell: Shell): Command[] {
  return [networkCreate(shell), networkJoin(shell), networkAssemble(shell), networkManifest(shell)];
}
