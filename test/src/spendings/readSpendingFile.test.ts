import { expect } from "chai";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { isSpendingFile } from "../../../src/spendings/isSpendingFile.js";
import { readSpendingFile } from "../../../src/spendings/readSpendingFile.js";
import { spendingHash } from "../../../src/spendings/spendingHash.js";
import type { SpendingFile } from "../../../src/spendings/SpendingFile.js";
import { writeSpendingFile } from "../../../src/spendings/writeSpendingFile.js";

const ACCOUNT = "0x976EA74026E726554dB657fA54763abd0C3a0aa9";
const FILE: SpendingFile = {
  chainId: 31_337n,
  redeemer: "InKind",
  contract: ACCOUNT,
  receipt: {
    number: 2n,
    programme: 2n,
    organisation: 99_000_000_202_000n,
    content: {
      target: 1n,
      participant: ACCOUNT,
      coins: 200n,
      statement: `0x${"ab".repeat(32)}`,
      issuedAt: 1_848_391_200n,
    },
  },
};

describe("the file of a voucher or a contribution", function () {
  it("is read as it was written, and the same receipt gives the same bytes", function () {
    const text = writeSpendingFile(FILE);
    expect(readSpendingFile(text)).to.deep.equal(FILE);
    expect(writeSpendingFile(readSpendingFile(text))).to.equal(text);
    expect(isSpendingFile(text)).to.equal(true);
  });

  it("says another thing for a voucher than for a contribution", function () {
    const { content } = FILE.receipt;
    expect(spendingHash("InKind", content)).to.not.equal(spendingHash("NeighbourhoodPlan", content));
  });

  const HOSTILE: readonly [string, (text: string) => string][] = [
    ["another format", (text) => text.replace("socialcoin-spending", "socialcoin-receipt")],
    ["another version", (text) => text.replace('"version": 1', '"version": 2')],
    ["another kind of contract", (text) => text.replace("InKind", "DebtRelief")],
    ["a field too many", (text) => text.replace('"version": 1', '"version": 1, "paid": true')],
    ["a field too many inside", (text) => text.replace('"coins":', '"value": "1", "coins":')],
    ["negative coins", (text) => text.replace('"200"', '"-200"')],
    ["coins as a JSON number", (text) => text.replace('"coins": "200"', '"coins": 200')],
    ["an account that is none", (text) => text.replaceAll(ACCOUNT, "0x12")],
    ["no JSON", () => "{"],
  ];
  for (const [what, change] of HOSTILE) {
    it(`is refused with ${what}`, function () {
      const text = writeSpendingFile(FILE);
      const altered = change(text);
      expect(altered).to.not.equal(text);
      expect(() => readSpendingFile(altered)).to.throw(SocialcoinError);
    });
  }

  it("is told from other files", function () {
    for (const text of ["{", "null", "[]", '{"format":"socialcoin-receipt"}']) {
      expect(isSpendingFile(text)).to.equal(false);
    }
  });
});
