import type { Command } from "commander";

import type { Shell } from "../Shell.js";
import { statementAttach } from "./attach.js";

/** Statements that are signed elsewhere. */
export function statementCommands(shell: Shell): Command[] {
  return [statementAttach(shell)];
}
