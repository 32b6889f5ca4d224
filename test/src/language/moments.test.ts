import { expect } from "chai";

import { formatMoment } from "../../../src/language/formatMoment.js";
import { formatTime } from "../../../src/language/formatTime.js";

/** The last second that JavaScript's dates have. */
const LAST = 8_640_000_000_000n;

describe("moments in files and statements of others", function () {
  for (const seconds of [LAST - 1n, LAST, LAST + 1n, 2n ** 48n - 1n, 2n ** 256n - 1n]) {
    it(`that no calendar has are told, such as ${seconds}`, function () {
      expect(formatTime(seconds)).to.equal(seconds.toString());
      expect(formatMoment(seconds)).to.be.a("string").and.not.equal("");
    });
  }

  it("are dates of Dutch clocks until the year 9999", function () {
    expect(formatTime(253_402_297_140n)).to.equal("9999-12-31 23:59");
  });
});
