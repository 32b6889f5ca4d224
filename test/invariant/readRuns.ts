import { existsSync, readFileSync } from "node:fs";

/** How often an act was called, did something, and found nobody whom it suits. */
export type Tally = [calls: number, done: number, unsuited: number];

/** One run of the invariant tests, as `Figures.sol` writes it. */
export interface Run {
  /** How often each act of `Act.sol` happened, in its order. */
  happened: number[];
  /** By the selector of each of the handler's functions. */
  acts: Record<string, Tally>;
  /** Selectors of an act that suited somebody and of the error with which a contract refused it all the same. */
  refused: [act: string, error: string][];
}

/** The runs that the invariant tests wrote, one per line; none where they did not run yet. */
export function readRuns(file: URL): Run[] {
  if (!existsSync(file)) return [];
  // The runner ends the last run of every promise twice.
  const lines = new Set(readFileSync(file, "utf8").trim().split("\n"));
  return [...lines].map((line) => JSON.parse(line) as Run);
}
