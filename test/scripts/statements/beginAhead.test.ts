import { expect } from "chai";

import { beginAhead } from "../../../scripts/statements/beginAhead.js";

describe("beginAhead", function () {
  it("gives outcomes in the order of the items, whichever comes first", async function () {
    const { promise: first, resolve } = Promise.withResolvers<string>();
    const begin = (item: string): Promise<string> => {
      if (item === "a") return first;
      resolve("a");
      return Promise.resolve(item);
    };
    const outcomes: string[] = [];
    for await (const outcome of beginAhead(["a", "b", "c"], 2, begin)) outcomes.push(outcome);
    expect(outcomes).to.deep.equal(["a", "b", "c"]);
  });

  it("has no more under way than it may, and all of these", async function () {
    let [underWay, most] = [0, 0];
    const begin = async (item: number): Promise<number> => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise(setImmediate);
      return item;
    };
    const outcomes: number[] = [];
    for await (const outcome of beginAhead([1, 2, 3, 4, 5, 6, 7], 3, begin)) {
      underWay -= 1;
      outcomes.push(outcome);
    }
    expect([most, outcomes]).to.deep.equal([3, [1, 2, 3, 4, 5, 6, 7]]);
  });

  it("tells a failure when its turn comes, whatever failed meanwhile", async function () {
    const begin = async (item: number): Promise<number> => {
      await Promise.resolve();
      if (item > 1) throw new Error(`item ${item}`);
      return item;
    };
    const outcomes: number[] = [];
    let failure = "";
    try {
      for await (const outcome of beginAhead([1, 2, 3], 3, begin)) outcomes.push(outcome);
    } catch (problem) {
      failure = String(problem);
    }
    expect([outcomes, failure]).to.deep.equal([[1], "Error: item 2"]);
  });

  it("begins nothing where there is nothing", async function () {
    const begin = (): never => {
      throw new Error("begun");
    };
    expect(await beginAhead([], 3, begin).next()).to.deep.equal({ done: true, value: undefined });
  });
});
