import { InvalidArgumentError } from "commander";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { parseWhole } from "./parseWhole.js";

const LARGEST = 2n ** 64n - 1n;

/** The number of a task in argv. From 0, because a register may begin there. */
export function parseTask(text: string): bigint {
  try {
    return parseWhole(0n, LARGEST)(text);
  } catch (problem) {
    throw new InvalidArgumentError(problem instanceof SocialcoinError ? problem.message : "");
  }
}
