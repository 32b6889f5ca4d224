import { fromArguments } from "./fromArguments.js";
import { parseWhole } from "./parseWhole.js";

const LARGEST = 2n ** 64n - 1n;

/** A number in argv: of a programme, an arrangement, a claim, or of coins. From 1. */
export function parseNumber(text: string): bigint {
  return fromArguments(() => parseWhole(1n, LARGEST)(text));
}
