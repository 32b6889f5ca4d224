import type { Register } from "./Register.js";
import { requireChange } from "./requireChange.js";
import type { TaskChange } from "./taskChanges.js";
import { writeEntry } from "./writeEntry.js";

/** What a change sets of a task. */
export type Settings = Readonly<Partial<Record<(typeof FIELDS)[number], string | number | null>>>;

const FIELDS = [
  "units",
  "participant",
  "assigned",
  "due",
  "reminded",
  "started",
  "finished",
  "evidence",
  "salt",
  "time",
  "quality",
  "statement",
] as const;

/** What belongs to a performance, and goes when the task is back on the list. */
const OF_PERFORMANCE = FIELDS.filter((field) => field !== "units");

/**
 * Changes a task and writes it into the history: who, when, what.
 *
 * @param set What the change sets; a task that goes back to the list loses what belonged to the performance.
 * @param details What the history tells beside that.
 * @throws SocialcoinError `TASK_UNKNOWN`, and `TASK_STATE_REFUSED` where its state does not allow it
 */
export function changeTask(
  register: Register,
  number: number,
  change: TaskChange,
  set: Settings = {},
  details: Readonly<Record<string, unknown>> = {},
): void {
  const after = requireChange(register, number, change);
  const all: Record<string, string | number | null> = { ...set, state: after };
  if (after === "proposed" || after === "rejected") for (const field of OF_PERFORMANCE) all[field] = null;
  const places = Object.keys(all).map((field) => `${field} = ?`);
  register.run(`UPDATE tasks SET ${places.join(", ")} WHERE task = ?`, ...Object.values(all), number);
  const told = Object.fromEntries(Object.entries(set).filter(([field]) => field !== "salt"));
  writeEntry(register, number, change, after, { ...told, ...details });
}
