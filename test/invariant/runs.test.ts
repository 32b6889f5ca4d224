import { readFileSync, rmSync } from "node:fs";

import { expect } from "chai";
import hre from "hardhat";

import { readRuns } from "./readRuns.js";

const FIGURES = new URL("../../cache/invariant-runs.txt", import.meta.url);

/** At least this part of the calls of each run must have done something, or a run proves too little. */
const LEAST_DONE = 0.5;

describe("the runs of the invariant tests", function () {
  const runs = readRuns(FIGURES);

  before("the Solidity tests come first, where they are run", function () {
    // eslint-disable-next-line mocha/no-pending-tests -- without Solidity tests there is nothing to look at
    if (runs.length === 0) this.skip();
  });

  after("the next runs write anew", function () {
    rmSync(FIGURES, { force: true });
  });

  it("saw every act happen, and every refusal for its own reason", function () {
    const source = readFileSync(new URL("Act.sol", import.meta.url), "utf8");
    const acts = [...source.matchAll(/^ {4}([A-Z]\w+),?$/gm)].map((match) => match[1]);
    const counts = acts.map((_, index) => runs.reduce((sum, run) => sum + (run.happened[index] ?? 0), 0));

    expect(runs[0]?.happened).to.have.lengthOf(acts.length);
    expect(acts.filter((_, index) => counts[index] === 0)).to.deep.equal([]);
  });

  const depths = Object.values(hre.config.test.solidity.profiles).map(
    ({ invariant }) => invariant?.depth ?? 0,
  );
  const most = Math.max(0, ...runs.map((run) => run.done));
  const depth = depths.sort((a, b) => a - b).find((calls) => calls >= most) ?? 0;

  const shares = runs.map(({ done }) => done / depth);
  const average = shares.reduce((sum, share) => sum + share, 0) / runs.length;
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

  it(`did not mostly revert: on average ${percent(average)} of the calls did something, at least ${percent(Math.min(...shares))}`, function () {
    for (const share of shares) expect(share).to.be.within(LEAST_DONE, 1);
  });
});
