import { Command } from "commander";

import { parseReason } from "../../input/parseReason.js";
import { parseTasks } from "../../input/parseTasks.js";
import { changeEach } from "../../register/changeEach.js";
import { changeTask } from "../../register/changeTask.js";
import type { Desk } from "../../register/Desk.js";
import { requireNotAnnounced } from "../../register/requireNotAnnounced.js";
import type { ShownTask } from "../../register/showTasks.js";
import { viewTasks } from "../../register/viewTasks.js";
import type { Shell } from "../Shell.js";
import { addRegisterOptions } from "./addRegisterOptions.js";
import { atDesk } from "./atDesk.js";

/**
 * Puts tasks back on the list, or takes proposals off it.
 *
 * @param reason A short code, such as NO_SHOW.
 * @throws SocialcoinError `REASON_INVALID`, `TASK_STATE_REFUSED`, `TASK_BEING_ATTESTED`
 */
export async function rejectTasks(
  desk: Desk,
  tasks: readonly number[],
  reason: string,
): Promise<ShownTask[]> {
  // By the rule of the chain: a register is read by others too.
  parseReason(reason);
  return changeEach(desk, tasks, (register, task) => {
    requireNotAnnounced(register, task, desk.now());
    changeTask(register, task, "reject", {}, { reason });
  });
}

/** `task reject TASK… --reason CODE` */
export function taskReject(shell: Shell): Command {
  return addRegisterOptions(
    new Command("reject")
      .description("Put tasks back on the list, or take proposals off it")
      .argument("<tasks...>", "numbers of tasks", parseTasks)
      .requiredOption("--reason <code>", "why, as a short code, such as NO_SHOW"),
  )
    .addHelpText(
      "after",
      "\nA proposal is taken off the list. What was assigned, started, finished or approved goes back to it, for the same" +
        " participant or another.\n\nExample:\n  socialcoin task reject 12 --reason NO_SHOW",
    )
    .action(async (tasks: number[], { reason }: { reason: string }, command: Command) => {
      await atDesk(shell, command, (desk) => rejectTasks(desk, tasks, reason), viewTasks);
    });
}
