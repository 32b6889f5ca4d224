import { expect } from "chai";

import { parseTime } from "../../scripts/input/parseTime.js";

describe("a time in a file", function () {
  const secondsOf = (iso: string): bigint => BigInt(Date.parse(iso) / 1_000);

  it("is the time on Dutch clocks, in winter and in summer", function () {
    expect(parseTime("2027-01-05 09:00")).to.equal(secondsOf("2027-01-05T08:00:00Z"));
    expect(parseTime("05-07-2027 09:00")).to.equal(secondsOf("2027-07-05T07:00:00Z"));
    expect(parseTime("5-7-2027 9:00")).to.equal(secondsOf("2027-07-05T07:00:00Z"));
    expect(parseTime("31-12-2026")).to.equal(secondsOf("2026-12-30T23:00:00Z"));
  });

  it("has its own offset where it says so", function () {
    expect(parseTime("2027-01-05T09:00:30Z")).to.equal(secondsOf("2027-01-05T09:00:30Z"));
    expect(parseTime("2027-01-05T09:00+05:00")).to.equal(secondsOf("2027-01-05T04:00:00Z"));
  });

  for (const text of ["2027-02-30", "2027-01-05 25:00", "tomorrow", "2027-03-28 02:30"]) {
    it(`refuses ${text}, which does not exist`, function () {
      expect(() => parseTime(text)).to.throw("is not a time");
    });
  }

  it("refuses the hour that occurs twice", function () {
    expect(() => parseTime("2027-10-31 02:30")).to.throw("occurs twice");
    expect(parseTime("2027-10-31T02:30+01:00")).to.equal(secondsOf("2027-10-31T01:30:00Z"));
  });
});
