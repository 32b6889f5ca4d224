import { formatMoment } from "../../src/language/formatMoment.js";
import type { Messages } from "../messages/en.js";
import { formatTable } from "../output/formatTable.js";
import type { ShownTask } from "./showTasks.js";

/** Tasks as a table. */
export function viewTasks(tasks: readonly ShownTask[], messages: Messages): string {
  const said = messages.register;
  if (tasks.length === 0) return said.none;
  const rows = tasks.map((task) => [
    task.task.toString(),
    said.states[task.state],
    task.activity,
    messages.number(task.units),
    task.group ? said.yes : said.no,
    task.pseudonym ?? "",
    shown(task.due),
    shown(task.started),
    shown(task.finished),
  ]);
  return formatTable(said.head, rows);
}

function shown(time: number | null): string {
  return time === null ? "" : formatMoment(BigInt(time));
}
