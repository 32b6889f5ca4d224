import { Command } from "commander";

import { changeTask } from "../../register/changeTask.js";
import type { Desk } from "../../register/Desk.js";
import { readRegistered } from "../../register/readRegistered.js";
import { type ShownTask, showTasks } from "../../register/showTasks.js";
import { viewTasks } from "../../register/viewTasks.js";
import { withRegister } from "../../register/withRegister.js";
import type { Shell } from "../Shell.js";
import { addRegisterOptions } from "./addRegisterOptions.js";
import { atDesk } from "./atDesk.js";

/** Puts tasks whose term has ended back on the list; tells whose they were. Run again, it finds none. */
export function expireTasks(desk: Desk): Promise<ShownTask[]> {
  return withRegister(desk, (register) => {
    const late = readRegistered(register, "state IN ('assigned', 'started') AND due < ?", desk.now());
    for (const { task, participant, due } of late)
      changeTask(register, task, "expire", {}, { participant, due });
    if (desk.dryRun) desk.output.note(desk.output.messages.register.dryRun);
    // On the list again, but with whose they were.
    return showTasks(
      register,
      late.map((task) => ({ ...task, state: "proposed" })),
    );
  });
}

/** `task expire` */
export function taskExpire(shell: Shell): Command {
  return addRegisterOptions(
    new Command("expire").description("Put tasks whose term has ended back on the list"),
  )
    .addHelpText(
      "after",
      "\nTells whose they were. What was done in time and not yet written down: write it down first (task finish --at)." +
        "\n\nExample:\n  socialcoin task expire",
    )
    .action(async (_options: object, command: Command) => {
      await atDesk(shell, command, expireTasks, (tasks, messages) =>
        [
          messages.register.expired(tasks.length),
          ...(tasks.length > 0 ? [viewTasks(tasks, messages)] : []),
        ].join("\n"),
      );
    });
}
