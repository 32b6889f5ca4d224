import { z } from "zod";

import type { Register } from "./Register.js";
import { TASK_STATES } from "./TaskState.js";

const entry = z.strictObject({
  entry: z.int(),
  task: z.int(),
  at: z.int(),
  by: z.string(),
  change: z.string(),
  state: z.enum(TASK_STATES),
  details: z.string(),
});

/** One thing that happened to a task: when (unix seconds), by whom, what, and what the task was then. */
export type HistoryEntry = Readonly<z.infer<typeof entry>>;

/** What happened to a task, or to all of them, in its order. */
export function readHistory({ all }: Register, task?: number): HistoryEntry[] {
  if (task === undefined) return all(entry, "SELECT * FROM history ORDER BY entry");
  return all(entry, "SELECT * FROM history WHERE task = ? ORDER BY entry", task);
}
