import { expect } from "chai";

import { textOf } from "../../../src/letters/textOf.js";

describe("textOf", function () {
  it("keeps a byte order mark", function () {
    expect(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b))).to.equal("\uFEFF{");
  });

  it("takes a fault for nothing, and the character that shows faults for itself", function () {
    expect(textOf(Uint8Array.of(0x7b, 0xff))).to.equal("");
    expect(textOf(Uint8Array.of(0x7b, 0xef, 0xbf, 0xbd))).to.equal("{\uFFFD");
  });
});
