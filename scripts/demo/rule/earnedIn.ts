import type { Input } from "../story/readInput.js";
import { earnedBy } from "./earnedBy.js";

/** The coins that a month's tasks earn for the household, by the catalogue of `programme.json`. */
export function earnedIn(input: Input, month: string): bigint {
  const earned = earnedBy(input.path("programme.json"), input.path("tasks", `${month}.csv`));
  return [...earned.values()].reduce((sum, coins) => sum + coins, 0n);
}
