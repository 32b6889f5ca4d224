import type { Command } from "commander";

import type { Shell } from "../Shell.js";
import { planPropose } from "./propose.js";
import { planRealise } from "./realise.js";
import { planShow } from "./show.js";

/** What residents pool coins for, in their street. */
export function planCommands(shell: Shell): Command[] {
  return [planPropose(shell), planShow(shell), planRealise(shell)];
}
