import type { Cell } from "../../src/language/formatCsv.js";
import { formatTime } from "../../src/language/formatTime.js";
import type { ShownTask } from "./showTasks.js";

/** The columns of tasks in a file; `task import` and `task attest` read them under these names. */
export const TASK_CELLS = [
  "task",
  "state",
  "participant",
  "activity",
  "units",
  "group",
  "proposer",
  "assigned",
  "due",
  "reminded",
  "started",
  "finished",
  "evidence",
  "time",
  "quality",
  "statement",
] as const;

const TIMES: ReadonlySet<string> = new Set(["assigned", "due", "reminded", "started", "finished"]);

/** A task as a line of a file, with times on Dutch clocks. */
export function taskCells(task: ShownTask): Cell[] {
  return TASK_CELLS.map((name) => {
    const value = task[name];
    if (value === null) return "";
    if (typeof value === "boolean") return value ? "yes" : "no";
    return TIMES.has(name) ? formatTime(Number(value)) : value;
  });
}
