import { InvalidArgumentError } from "commander";

import { parseTasks } from "../../input/parseTasks.js";

/** The number of one task in argv. */
export function parseOneTask(text: string): number {
  const [task, ...more] = parseTasks(text);
  if (task !== undefined && more.length === 0) return task;
  throw new InvalidArgumentError("Write one number, such as 12.");
}
