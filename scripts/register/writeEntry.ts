import type { Register } from "./Register.js";
import type { TaskChange } from "./taskChanges.js";
import type { TaskState } from "./TaskState.js";

/** Writes an entry of the history: who did what when, and what the task is then. */
export function writeEntry(
  { desk, run }: Register,
  task: number,
  change: TaskChange | "propose",
  state: TaskState,
  details: Readonly<Record<string, unknown>>,
): void {
  run(
    "INSERT INTO history (task, at, by, change, state, details) VALUES (?, ?, ?, ?, ?, ?)",
    task,
    desk.now(),
    desk.by,
    change,
    state,
    JSON.stringify(details),
  );
}
