import { expect } from "chai";

import { Duty } from "../../../src/organisation/Duty.js";
import { formatOin } from "../../../src/organisation/formatOin.js";
import { parseOin } from "../../../src/organisation/parseOin.js";
import { roleOf } from "../../../src/organisation/roleOf.js";

describe("organisations", function () {
  it("are numbers of twenty digits", function () {
    expect(parseOin("00000001001299757000")).to.equal(1_001_299_757_000n);
    expect(formatOin(1_001_299_757_000n)).to.equal("00000001001299757000");
  });

  it("fit what the contracts keep", function () {
    const largest = 2n ** 56n - 1n;

    expect(parseOin(formatOin(largest))).to.equal(largest);
    expect(() => parseOin(formatOin(largest + 1n))).to.throw("is not an OIN");
  });

  for (const oin of [
    "",
    "1",
    "0000000100129975700",
    "000000010012997570000",
    "0000000100129975700x",
    "0".repeat(20),
  ]) {
    it(`are not "${oin}"`, function () {
      expect(() => parseOin(oin)).to.throw("is not an OIN");
    });
  }

  it("have a role for each duty", function () {
    expect(roleOf(0x1234n, Duty.Attester)).to.equal(0x123403n);
  });
});
