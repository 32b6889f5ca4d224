import { InvalidArgumentError } from "commander";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { parseWhole } from "./parseWhole.js";

const LARGEST = 2n ** 64n - 1n;

/** A number in argv: of a programme, an arrangement, a claim, or of coins. From 1. */
export function parseNumber(text: string): bigint {
  try {
    return parseWhole(1n, LARGEST)(text);
  } catch (problem) {
    throw new InvalidArgumentError(problem instanceof SocialcoinError ? problem.message : "");
  }
}
