import type { Command } from "commander";

import type { Shell } from "../Shell.js";
import { taskAnnul } from "./annul.js";
import { taskAttest } from "./attest.js";
import { taskSignAnnulment } from "./signAnnulment.js";

/** What residents did. */
export function taskCommands(shell: Shell): Command[] {
  return [taskAttest(shell), taskSignAnnulment(shell), taskAnnul(shell)];
}
