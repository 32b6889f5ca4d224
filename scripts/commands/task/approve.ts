import { Command } from "commander";

import { parseTasks } from "../../input/parseTasks.js";
import { changeEach } from "../../register/changeEach.js";
import { changeTask } from "../../register/changeTask.js";
import type { Desk } from "../../register/Desk.js";
import type { ShownTask } from "../../register/showTasks.js";
import { viewTasks } from "../../register/viewTasks.js";
import type { Shell } from "../Shell.js";
import { addRegisterOptions } from "./addRegisterOptions.js";
import { atDesk } from "./atDesk.js";
import { parseScale } from "./parseScale.js";

/** How tasks are judged, each from 1 to 5. */
export interface ApproveOptions {
  /** Whether it took the time that was agreed. */
  readonly time: number;
  /** Whether it was done well. */
  readonly quality: number;
}

/**
 * Approves finished tasks.
 *
 * @throws SocialcoinError `TASK_STATE_REFUSED`
 */
export function approveTasks(
  desk: Desk,
  tasks: readonly number[],
  { time, quality }: ApproveOptions,
): Promise<ShownTask[]> {
  return changeEach(desk, tasks, (register, task) => {
    changeTask(register, task, "approve", { time, quality });
  });
}

/** `task approve TASK… --time 4 --quality 5` */
export function taskApprove(shell: Shell): Command {
  return addRegisterOptions(
    new Command("approve")
      .description("Approve finished tasks, on two scales")
      .argument("<tasks...>", "numbers of tasks", parseTasks)
      .requiredOption("--time <scale>", "did it take the time that was agreed, from 1 to 5", parseScale)
      .requiredOption("--quality <scale>", "was it done well, from 1 to 5", parseScale),
  )
    .addHelpText(
      "after",
      "\nThe scales are the team's own: they change no coins and stay in the register. What is not good enough is" +
        " rejected.\n\nExample:\n  socialcoin task approve 12 13 --time 4 --quality 5",
    )
    .action(async (tasks: number[], options: ApproveOptions, command: Command) => {
      await atDesk(shell, command, (desk) => approveTasks(desk, tasks, options), viewTasks);
    });
}
