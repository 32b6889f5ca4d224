import { readFileSync, rmSync } from "node:fs";

import { expect } from "chai";

import { readRuns } from "./readRuns.js";
import { sumRuns } from "./sumRuns.js";

const FIGURES = new URL("../../cache/invariant-runs.txt", import.meta.url);

/** So many calls at least, or the runs prove too little. */
const LEAST_CALLS = 20_000;

/** At least this part of the calls must have done something: of all of them, and of each act's. */
const LEAST_DONE = 0.7;
const LEAST_DONE_OF_AN_ACT = 0.2;

/**
 * An act looks for somebody whom it suits. These refusals it cannot foresee, and they are right; any other would be of
 * something that the contracts promise to do.
 */
const UNFORESEEN: Record<string, string[]> = {
  award: ["SocialcoinMonthCeilingExceeded", "SocialcoinYearCeilingExceeded", "SocialcoinBudgetExceeded"],
  redeem: ["DebtReliefTooFewCoins"],
  redeemTogether: [
    "SocialcoinMonthCeilingExceeded",
    "SocialcoinYearCeilingExceeded",
    "SocialcoinBudgetExceeded",
    "ReceiptBookOrderNotNeeded",
    "DebtReliefTooFewCoins",
  ],
  // The same words at the same moment, after the first discharge was reversed.
  discharge: ["StatementUsed"],
};

describe("the runs of the invariant tests", function () {
  const runs = readRuns(FIGURES);
  const { calls, done, acts, refused } = sumRuns(runs);

  before("the Solidity tests come first, where they are run", function () {
    // eslint-disable-next-line mocha/no-pending-tests -- without Solidity tests there is nothing to look at
    if (runs.length === 0) this.skip();
  });

  after("the next runs write anew", function () {
    rmSync(FIGURES, { force: true });
  });

  it("saw every act happen, and every refusal for its own reason", function () {
    const source = readFileSync(new URL("Act.sol", import.meta.url), "utf8");
    const expected = [...source.matchAll(/^ {4}([A-Z]\w+),?$/gm)].map((match) => match[1]);
    const counts = expected.map((_, index) => runs.reduce((sum, run) => sum + (run.happened[index] ?? 0), 0));

    expect(runs[0]?.happened).to.have.lengthOf(expected.length);
    expect(expected.filter((_, index) => counts[index] === 0)).to.deep.equal([]);
  });

  it(`did not mostly revert: ${percent(done, calls)} of ${String(calls)} calls in ${String(runs.length)} runs did something`, function () {
    expect(calls).to.be.at.least(LEAST_CALLS);
    expect(done / calls).to.be.within(LEAST_DONE, 1);
  });

  it("called every act, and none of them mostly in vain", function () {
    const vain = [...acts].filter(([, [called, did]]) => !(did / called >= LEAST_DONE_OF_AN_ACT));
    expect(vain).to.deep.equal([]);
  });

  it("met no refusal of what suits but for a reason that is right", function () {
    const others = [...refused.keys()].filter((refusal) => {
      const [act = "", error = ""] = refusal.split(" ");
      return UNFORESEEN[act]?.includes(error) !== true;
    });
    expect(others).to.deep.equal([]);
  });
});

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
