import { Command } from "commander";

import { formatCsv } from "../../../src/language/formatCsv.js";
import { parseAccount } from "../../input/parseAccount.js";
import { parseDue } from "../../input/parseDue.js";
import { writeFiles } from "../../output/writeFiles.js";
import type { Desk } from "../../register/Desk.js";
import { readRegistered } from "../../register/readRegistered.js";
import { type ShownTask, showTasks } from "../../register/showTasks.js";
import { taskCells, TASK_CELLS } from "../../register/taskCells.js";
import type { TaskState } from "../../register/TaskState.js";
import { viewTasks } from "../../register/viewTasks.js";
import { withRegister } from "../../register/withRegister.js";
import type { Shell } from "../Shell.js";
import { addRegisterOptions } from "./addRegisterOptions.js";
import { atDesk } from "./atDesk.js";
import { parseStates } from "./parseStates.js";

/** Which tasks; all of them where nothing is said. */
export interface ListOptions {
  readonly state?: readonly TaskState[] | undefined;
  /** An address, or a name that the keys know. */
  readonly participant?: string | undefined;
  /** Open tasks whose term ends by then, as text. */
  readonly due?: string | undefined;
  /** A file for them. */
  readonly csv?: string | undefined;
  readonly overwrite?: boolean | undefined;
}

/**
 * Tasks of the register, by number.
 *
 * @throws SocialcoinError `ACCOUNT_UNKNOWN`, `TIME_INVALID`, `FILE_EXISTS`
 */
export function listTasks(desk: Desk, options: ListOptions): Promise<ShownTask[]> {
  const { state, participant, due, csv, overwrite = false } = options;
  return withRegister(desk, (register) => {
    const conditions: [sql: string, ...values: (string | number)[]][] = [["TRUE"]];
    if (state !== undefined) conditions.push([`state IN (${state.map(() => "?").join(", ")})`, ...state]);
    if (participant !== undefined) {
      const account = parseAccount(desk.keysOn(register.facts.chainId))(participant);
      conditions.push(["participant = ?", account]);
    }
    if (due !== undefined) conditions.push(["state IN ('assigned', 'started') AND due <= ?", parseDue(due)]);
    const where = conditions.map(([sql]) => sql).join(" AND ");
    const found = readRegistered(register, where, ...conditions.flatMap(([, ...values]) => values));
    const tasks = showTasks(register, found);
    if (csv !== undefined && !desk.dryRun) {
      const text = formatCsv([TASK_CELLS, ...tasks.map(taskCells)]);
      writeFiles([{ file: csv, text, secret: true }], overwrite);
    }
    return tasks;
  });
}

/** `task list` */
export function taskList(shell: Shell): Command {
  return addRegisterOptions(
    new Command("list")
      .description("List the tasks of the register")
      .option("--state <states>", "those in these states, with commas between them", parseStates)
      .option("--participant <account>", "those of a participant: an address, or a name of --accounts")
      .option("--due <time>", "open ones whose term ends by then")
      .option("--csv <file>", "write them to a file for a spreadsheet too")
      .option("--overwrite", "replace a file that exists"),
  )
    .addHelpText(
      "after",
      "\nExamples:\n  socialcoin task list --state proposed\n" +
        "  socialcoin task list --participant P-2041 --state finished,approved --csv tasks.csv",
    )
    .action(async (options: ListOptions, command: Command) => {
      await atDesk(shell, command, (desk) => listTasks(desk, options), viewTasks);
    });
}
