import { expect } from "chai";
import { concat, dataSlice } from "ethers";

import { isCodeOf } from "../../../src/audit/isCodeOf.js";

const OPEN = `0x7f${"00".repeat(32)}`;
const SET = `0x7f${"00".repeat(12)}${"ab".repeat(20)}`;
const CONSTRUCTOR = "0x60806040f3fe";
const [BEGIN, END] = ["0x608060405260", "0x5b00f3fe0102"];
const CREATION = concat([CONSTRUCTOR, BEGIN, OPEN, END]);

describe("the code on the chain", function () {
  it("is what was compiled, with values that the constructor set", function () {
    for (const word of [OPEN, SET]) expect(isCodeOf(concat([BEGIN, word, END]), CREATION)).to.equal(true);
  });

  for (const [what, code] of Object.entries({
    nothing: "0x",
    "another byte": concat([BEGIN, SET, "0x5b00f3fe0103"]),
    "a value where none was left open": concat(["0x608060405261", SET, END]),
    "a value longer than its word": concat([BEGIN, SET, "0xab00f3fe0102"]),
    "something before it": concat(["0x00", BEGIN, SET, END]),
    "something after it": concat([BEGIN, SET, END, "0x00"]),
    "less at its beginning": dataSlice(concat([BEGIN, SET, END]), 1),
    "less at its end": dataSlice(concat([BEGIN, SET, END]), 0, 40),
    "its constructor too": CREATION,
    "its last bytes only": "0x0102",
  })) {
    it(`is not what was compiled with ${what}`, function () {
      expect(isCodeOf(code, CREATION)).to.equal(false);
    });
  }
});
