import type { Command } from "commander";

import type { Shell } from "../Shell.js";
import { taskAnnul } from "./annul.js";
import { taskAttest } from "./attest.js";
import { registerCommands } from "./registerCommands.js";
import { taskSignAnnulment } from "./signAnnulment.js";

/** What residents did. */
export function taskCommands(shell: Shell): Command[] {
  return [...registerCommands(shell), taskAttest(shell), taskSignAnnulment(shell), taskAnnul(shell)];
}
