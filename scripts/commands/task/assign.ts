import { Command } from "commander";

import { parseAccount } from "../../input/parseAccount.js";
import { parseDue } from "../../input/parseDue.js";
import { parseTasks } from "../../input/parseTasks.js";
import { changeEach } from "../../register/changeEach.js";
import { changeTask } from "../../register/changeTask.js";
import type { Desk } from "../../register/Desk.js";
import { requireDue } from "../../register/requireDue.js";
import type { ShownTask } from "../../register/showTasks.js";
import { viewTasks } from "../../register/viewTasks.js";
import type { Shell } from "../Shell.js";
import { addRegisterOptions } from "./addRegisterOptions.js";
import { atDesk } from "./atDesk.js";

/** Who does it, and until when. */
export interface AssignOptions {
  /** An address, or a name that the keys know. */
  readonly participant: string;
  /** The end of the term, as text; of a day alone its last minute. */
  readonly due: string;
}

/**
 * Gives tasks of the list to a participant.
 *
 * @throws SocialcoinError `ACCOUNT_UNKNOWN`, `DUE_PAST`, `DUE_AFTER_PROGRAMME`, `TASK_STATE_REFUSED`
 */
export function assignTasks(
  desk: Desk,
  tasks: readonly number[],
  options: AssignOptions,
): Promise<ShownTask[]> {
  const due = parseDue(options.due);
  return changeEach(desk, tasks, (register, task) => {
    const participant = parseAccount(desk.keysOn(register.facts.chainId))(options.participant);
    requireDue(register, due);
    changeTask(register, task, "assign", { participant, assigned: desk.now(), due });
  });
}

/** `task assign TASK… --participant ACCOUNT --due TIME` */
export function taskAssign(shell: Shell): Command {
  return addRegisterOptions(
    new Command("assign")
      .description("Give tasks of the list to a participant, until a day")
      .argument("<tasks...>", "numbers of tasks", parseTasks)
      .requiredOption("--participant <account>", "who does it: an address, or a name of --accounts")
      .requiredOption("--due <time>", "until when it must be finished: 2027-01-31, or 2027-01-31 17:00"),
  )
    .addHelpText(
      "after",
      "\nReminded at 75 % of the term (task remind), back on the list at its end (task expire)." +
        "\n\nExample:\n  socialcoin task assign 12 13 --participant P-2041 --due 2027-01-31",
    )
    .action(async (tasks: number[], options: AssignOptions, command: Command) => {
      await atDesk(shell, command, (desk) => assignTasks(desk, tasks, options), viewTasks);
    });
}
