import { Command } from "commander";

import { parseTasks } from "../../input/parseTasks.js";
import { parseTime } from "../../input/parseTime.js";
import { changeEach } from "../../register/changeEach.js";
import { changeTask } from "../../register/changeTask.js";
import type { Desk } from "../../register/Desk.js";
import { requireMoment } from "../../register/requireMoment.js";
import { requireTask } from "../../register/requireTask.js";
import { requireInTerm } from "../../register/requireInTerm.js";
import type { ShownTask } from "../../register/showTasks.js";
import { viewTasks } from "../../register/viewTasks.js";
import type { Shell } from "../Shell.js";
import { addRegisterOptions } from "./addRegisterOptions.js";
import { atDesk } from "./atDesk.js";

/**
 * Writes down that participants began.
 *
 * @param at When, as text; now where it is absent.
 * @throws SocialcoinError `TIME_IN_FUTURE`, `TIME_OUTSIDE_PROGRAMME`, `TERM_OVER`, `TASK_STATE_REFUSED`
 */
export function startTasks(desk: Desk, tasks: readonly number[], at?: string): Promise<ShownTask[]> {
  return changeEach(desk, tasks, (register, task) => {
    const started = at === undefined ? desk.now() : Number(parseTime(at));
    requireMoment(register, started);
    requireInTerm(requireTask(register, task), started);
    changeTask(register, task, "start", { started });
  });
}

/** `task start TASK…` */
export function taskStart(shell: Shell): Command {
  return addRegisterOptions(
    new Command("start")
      .description("Write down that participants began")
      .argument("<tasks...>", "numbers of tasks", parseTasks)
      .option("--at <time>", "when, on the clock in the Netherlands; now where left out"),
  )
    .addHelpText("after", '\nExample:\n  socialcoin task start 12 --at "2027-01-05 09:00"')
    .action(async (tasks: number[], { at }: { at?: string }, command: Command) => {
      await atDesk(shell, command, (desk) => startTasks(desk, tasks, at), viewTasks);
    });
}
