import { fromArguments } from "./fromArguments.js";
import { parseWhole } from "./parseWhole.js";

const LARGEST = 2n ** 64n - 1n;

/** The number of a task in argv. From 0, because a register may begin there. */
export function parseTask(text: string): bigint {
  return fromArguments(() => parseWhole(0n, LARGEST)(text));
}
