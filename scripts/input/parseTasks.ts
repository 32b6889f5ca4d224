import { fromArguments } from "./fromArguments.js";
import { parseWhole } from "./parseWhole.js";

/** What a number of JavaScript holds exactly; a register counts from a number that its team chose. */
export const LARGEST_TASK = BigInt(Number.MAX_SAFE_INTEGER);

/** Numbers of tasks in argv, one after the other; each once. */
export function parseTasks(text: string, before: readonly number[] = []): number[] {
  const tasks = text
    .split(",")
    .map((one) => fromArguments(() => Number(parseWhole(0n, LARGEST_TASK)(one.trim()))));
  return [...new Set([...before, ...tasks])];
}
