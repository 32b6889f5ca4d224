import { expect } from "chai";
import * as fc from "fast-check";

import {
  type ExpectedPosting,
  type LedgerLine,
  type Reconciled,
  reconcileLedger,
} from "../../../src/receipts/reconcileLedger.js";

const receipt = (number: bigint, amount: bigint, paymentReference = "TEST-1"): ExpectedPosting => ({
  number,
  paymentReference,
  amount,
});
const line = (number: number, amount: bigint, paymentReference = "TEST-1", named?: bigint): LedgerLine => ({
  line: number,
  paymentReference,
  amount,
  receipt: named,
});
/** `matched 7-2`: receipt 7, line 2. */
const short = (rows: readonly Reconciled[]): string[] =>
  rows.map(
    ({ outcome, receipt: number, line: place }) => `${outcome} ${(number ?? "").toString()}-${place ?? ""}`,
  );

describe("reconcileLedger", function () {
  it("finds a receipt by its reference and amount", function () {
    const rows = reconcileLedger([receipt(7n, 100n), receipt(8n, 200n)], [line(2, 200n), line(3, 100n)]);
    expect(short(rows)).to.deep.equal(["matched 7-3", "matched 8-2"]);
  });

  it("finds it by its number, wherever it was booked", function () {
    const rows = reconcileLedger(
      [receipt(7n, 100n), receipt(8n, 200n, "TEST-2")],
      [line(2, 100n, "TEST-2", 7n), line(3, 250n, "TEST-2", 8n)],
    );
    expect(short(rows)).to.deep.equal(["different 7-2", "different 8-3"]);
    expect(rows[0]).to.include({ paymentReference: "TEST-1", bookedReference: "TEST-2" });
    expect(rows[1]).to.include({ expected: 200n, booked: 250n });
  });

  it("comes to an end where a hostile ledger has all under one reference, or undoes all of it", function () {
    const receipts = Array.from({ length: 1_000 }, (_, index) => receipt(BigInt(index + 1), 1_000n));
    const lines = Array.from({ length: 20_000 }, (_, index) => line(index + 2, 1_000_001n + BigInt(index)));
    expect(reconcileLedger(receipts, lines)).to.have.length(21_000);
    const undone = lines.flatMap((one) => [one, { ...one, amount: -one.amount }]);
    expect(reconcileLedger(receipts, undone)).to.have.length(1_000);
  });

  it("says what is missing, different and unknown", function () {
    const receipts = [receipt(7n, 100n), receipt(8n, 200n, "TEST-2"), receipt(9n, 300n, "TEST-3")];
    const rows = reconcileLedger(receipts, [line(2, 100n), line(3, 210n, "TEST-2"), line(4, 50n, "TEST-9")]);
    expect(short(rows)).to.deep.equal(["matched 7-2", "different 8-3", "missing 9-", "unknown -4"]);
  });

  it("does not take one booking for two receipts, nor two bookings for one", function () {
    expect(short(reconcileLedger([receipt(7n, 100n), receipt(8n, 100n)], [line(2, 100n)]))).to.deep.equal([
      "matched 7-2",
      "missing 8-",
    ]);
    expect(short(reconcileLedger([receipt(7n, 100n)], [line(2, 100n), line(3, 100n)]))).to.deep.equal([
      "matched 7-2",
      "unknown -3",
    ]);
    expect(
      short(reconcileLedger([receipt(7n, 100n)], [line(2, 100n, "TEST-1", 7n), line(3, 100n, "TEST-1", 7n)])),
    ).to.deep.equal(["matched 7-2", "unknown 7-3"]);
  });

  it("takes a line for the sum of receipts that follow each other", function () {
    const receipts = [receipt(7n, 100n), receipt(8n, 200n), receipt(9n, 300n)];
    expect(short(reconcileLedger(receipts, [line(2, 200n), line(3, 400n)]))).to.deep.equal([
      "matched 7-3",
      "matched 8-2",
      "matched 9-3",
    ]);
    const months = [receipt(1n, 10n), receipt(2n, 20n), receipt(3n, 30n), receipt(4n, 40n)];
    expect(short(reconcileLedger(months, [line(2, 71n), line(3, 30n)]))).to.deep.equal([
      "missing 1-",
      "missing 2-",
      "matched 3-3",
      "missing 4-",
      "unknown -2",
    ]);
    expect(short(reconcileLedger(months, [line(2, 70n), line(3, 31n)]))).to.deep.equal([
      "missing 1-",
      "missing 2-",
      "matched 3-2",
      "matched 4-2",
      "unknown -3",
    ]);
  });

  it("reads references as people copy them, unless two would become one", function () {
    const loose = reconcileLedger([receipt(7n, 100n, "TEST-DL.9006")], [line(2, 100n, "test dl 9006")]);
    expect(short(loose)).to.deep.equal(["matched 7-2"]);
    const twins = [receipt(7n, 100n, "A-1"), receipt(8n, 100n, "A1")];
    expect(short(reconcileLedger(twins, [line(2, 100n, "A1")]))).to.deep.equal(["missing 7-", "matched 8-2"]);
  });

  it("reads books that show write-offs as credits, and leaves out what was undone", function () {
    const receipts = [receipt(7n, 100n), receipt(8n, 200n)];
    const credits = [line(2, -100n), line(3, -200n), line(4, -300n), line(5, 300n)];
    expect(short(reconcileLedger(receipts, credits))).to.deep.equal(["matched 7-2", "matched 8-3"]);
    expect(short(reconcileLedger(receipts, [line(2, 100n), line(3, 200n), line(4, -5n)]))).to.deep.equal([
      "matched 7-2",
      "matched 8-3",
      "unknown -4",
    ]);
  });

  it("answers for every receipt, and for every line that is not undone, exactly once", function () {
    const references = fc.constantFrom("A-1", "A1", "B-2", "B 2", "C");
    const amounts = fc.bigInt(1n, 4n);
    const named = fc.option(fc.bigInt(1n, 6n), { nil: undefined });
    const receipts = fc
      .array(fc.tuple(references, amounts), { maxLength: 6 })
      .map((all) => all.map(([reference, amount], index) => receipt(BigInt(index + 1), amount, reference)));
    const lines = fc
      .array(fc.tuple(references, amounts, named), { maxLength: 8 })
      .map((all) => all.map(([reference, amount, of], index) => line(index + 2, amount, reference, of)));
    fc.assert(
      fc.property(receipts, lines, (expected, ledger) => {
        const rows = reconcileLedger(expected, ledger);
        const answered = rows.filter(({ outcome }) => outcome !== "unknown").map((row) => row.receipt);
        expect(answered).to.deep.equal(expected.map(({ number }) => number));
        expect([...new Set(rows.flatMap((row) => row.line ?? []))].sort()).to.deep.equal(
          ledger.map((one) => one.line).sort(),
        );
        // What is matched adds up: no cent of the ledger is counted twice.
        const matched = rows.filter(({ outcome }) => outcome === "matched");
        const booked = new Map(matched.map((row) => [row.line, row.booked ?? 0n]));
        const sum = (amounts: Iterable<bigint>) => [...amounts].reduce((total, amount) => total + amount, 0n);
        expect(sum(matched.map((row) => row.expected ?? 0n))).to.equal(sum(booked.values()));
      }),
      { numRuns: 500 },
    );
  });
});
