import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";

import type { Measured } from "../../bench/ours/Measured.js";
import { measureOurs } from "../../bench/ours/measureOurs.js";

const SNAPSHOT = join(import.meta.dirname, "../../bench/gas.snapshot.json");
const TOLERANCE = 0.01;

describe("Gas", function () {
  it("is what the snapshot says, to one per cent: `npm run bench` writes a change that is meant", async function () {
    const snapshot = JSON.parse(readFileSync(SNAPSHOT, "utf8")) as Measured;
    const measured = await measureOurs();
    expect(Object.keys(measured)).to.deep.equal(Object.keys(snapshot));
    const changed = Object.entries(measured).filter(([action, gas]) => {
      const before = snapshot[action] ?? 0;
      return Math.abs(gas - before) > before * TOLERANCE;
    });
    expect(Object.fromEntries(changed)).to.deep.equal({});
  });
});
