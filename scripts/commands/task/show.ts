import { Command } from "commander";

import type { Messages } from "../../messages/en.js";
import { formatTable } from "../../output/formatTable.js";
import { formatTime } from "../../../src/language/formatTime.js";
import type { Desk } from "../../register/Desk.js";
import { type HistoryEntry, readHistory } from "../../register/readHistory.js";
import { requireTask } from "../../register/requireTask.js";
import { type ShownTask, showTasks } from "../../register/showTasks.js";
import { taskCells, TASK_CELLS } from "../../register/taskCells.js";
import { withRegister } from "../../register/withRegister.js";
import type { Shell } from "../Shell.js";
import { addRegisterOptions } from "./addRegisterOptions.js";
import { atDesk } from "./atDesk.js";
import { parseOneTask } from "./parseOneTask.js";

/** A task and all that happened to it. */
export interface TaskFile {
  readonly task: ShownTask;
  readonly history: readonly HistoryEntry[];
}

/**
 * A task and all that happened to it.
 *
 * @throws SocialcoinError `TASK_UNKNOWN`
 */
export function showTask(desk: Desk, number: number): Promise<TaskFile> {
  return withRegister(desk, (register) => {
    const [task] = showTasks(register, [requireTask(register, number)]);
    return { task: task as ShownTask, history: readHistory(register, number) };
  });
}

/** `task show TASK` */
export function taskShow(shell: Shell): Command {
  return addRegisterOptions(
    new Command("show")
      .description("Show a task and all that happened to it")
      .argument("<task>", "the task's number", parseOneTask),
  )
    .addHelpText("after", "\nExample:\n  socialcoin task show 12")
    .action(async (task: number, _options: object, command: Command) => {
      await atDesk(shell, command, (desk) => showTask(desk, task), view);
    });
}

function view({ task, history }: TaskFile, { register: said }: Messages): string {
  const cells = taskCells({ ...task, participant: task.pseudonym });
  const facts = TASK_CELLS.flatMap((name, place) => {
    const cell = (cells[place] ?? "").toString();
    const value =
      name === "state" ? said.states[task.state] : name === "group" ? yesNo(task.group, said) : cell;
    return value === "" ? [] : [[said.fields[name], value]];
  });
  const entries = history.map(({ at, by, change, state, details }) => [
    formatTime(at),
    by,
    said.changes[change as keyof typeof said.changes],
    said.states[state],
    detailsOf(details, said),
  ]);
  return `${formatTable(["", ""], facts).trimStart()}\n\n${formatTable(said.historyHead, entries)}`;
}

const TIMES: ReadonlySet<string> = new Set(["assigned", "due", "reminded", "started", "finished"]);

/** Times among the details on Dutch clocks, and what fields are called in the language. */
function detailsOf(text: string, said: Messages["register"]): string {
  const names: Readonly<Record<string, string>> = said.fields;
  return Object.entries(JSON.parse(text) as Record<string, unknown>)
    .map(([name, value]) => {
      const shown = TIMES.has(name) ? formatTime(Number(value)) : String(value);
      return `${names[name] ?? name}: ${typeof value === "boolean" ? yesNo(value, said) : shown}`;
    })
    .join(", ");
}

function yesNo(value: boolean, said: Messages["register"]): string {
  return value ? said.yes : said.no;
}
