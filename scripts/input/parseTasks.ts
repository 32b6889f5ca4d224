import { InvalidArgumentError } from "commander";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { parseWhole } from "./parseWhole.js";

/** What a number of JavaScript holds exactly; a register counts from a number that its team chose. */
export const LARGEST_TASK = BigInt(Number.MAX_SAFE_INTEGER);

/** Numbers of tasks in argv, one after the other; each once. */
export function parseTasks(text: string, before: readonly number[] = []): number[] {
  try {
    const tasks = text.split(",").map((one) => Number(parseWhole(0n, LARGEST_TASK)(one.trim())));
    return [...new Set([...before, ...tasks])];
  } catch (problem) {
    throw new InvalidArgumentError(problem instanceof SocialcoinError ? problem.message : "");
  }
}
