import { existsSync, readFileSync } from "node:fs";

/** One run of the invariant tests. */
export interface Run {
  /** Calls that did not revert. */
  done: number;
  /** How often each act of `Act.sol` happened, in its order. */
  happened: number[];
}

/** The runs that the invariant tests wrote, one per line; none where they did not run yet. */
export function readRuns(file: URL): Run[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => {
    const [done = 0, ...happened] = line.split(" ").map(Number);
    return { done, happened };
  });
}
