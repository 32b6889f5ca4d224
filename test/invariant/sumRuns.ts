import { readdirSync, readFileSync } from "node:fs";

import { id } from "ethers";

import { DebtRelief__factory, Socialcoin__factory } from "../../typechain-types/index.js";

import type { Run, Tally } from "./readRuns.js";

/** What several runs of the invariant tests come to. */
export interface Sum {
  calls: number;
  /** Calls that did not revert. */
  done: number;
  /** Each of the handler's functions, also one that was never called. */
  acts: Map<string, Tally>;
  /** By act and error, such as "redeem DebtReliefTooFewCoins": how often a contract refused what seemed to suit. */
  refused: Map<string, number>;
}

/** Adds runs up, and gives acts and errors their names. */
export function sumRuns(runs: Run[]): Sum {
  const names = namesOfActs();
  const acts = new Map<string, Tally>([...names.values()].map((name) => [name, [0, 0, 0]]));
  const refused = new Map<string, number>();
  for (const run of runs) {
    for (const [selector, [calls, done, unsuited]] of Object.entries(run.acts)) {
      const tally = acts.get(names.get(selector) ?? selector) ?? [0, 0, 0];
      acts.set(names.get(selector) ?? selector, [tally[0] + calls, tally[1] + done, tally[2] + unsuited]);
    }
    for (const [act, error] of run.refused) {
      const refusal = `${names.get(act) ?? act} ${nameOfError(error)}`;
      refused.set(refusal, (refused.get(refusal) ?? 0) + 1);
    }
  }
  const tallies = [...acts.values()];
  const calls = tallies.reduce((sum, tally) => sum + tally[0], 0);
  const done = tallies.reduce((sum, tally) => sum + tally[1], 0);
  return { calls, done, acts, refused };
}

/** The names of the handler's functions, by selector. */
function namesOfActs(): Map<string, string> {
  const folder = new URL("./", import.meta.url);
  const sources = readdirSync(folder).filter((file) => file.endsWith(".sol"));
  const names = sources.flatMap((file) =>
    [
      ...readFileSync(new URL(file, folder), "utf8").matchAll(
        /function (\w+)\(uint256 seed\) external act /g,
      ),
    ].map(([, name = ""]) => name),
  );
  return new Map(names.map((name) => [id(`${name}(uint256)`).slice(0, 10), name]));
}

function nameOfError(selector: string): string {
  const known = [Socialcoin__factory, DebtRelief__factory].map((factory) =>
    factory.createInterface().getError(selector),
  );
  return known.find((error) => error !== null)?.name ?? selector;
}
