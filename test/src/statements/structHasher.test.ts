import { bytesToHex } from "@ethereumjs/util";
import { expect } from "chai";
import { getAddress, TypedDataEncoder } from "ethers";
import fc from "fast-check";

import { loadPrimitives } from "../../../src/proofs/loadPrimitives.js";
import type { Primitives } from "../../../src/proofs/Primitives.js";
import { structHasher } from "../../../src/statements/structHasher.js";

const types = {
  Outer: [
    { name: "amount", type: "uint256" },
    { name: "cents", type: "uint48" },
    { name: "inner", type: "Inner" },
    { name: "text", type: "string" },
  ],
  Inner: [
    { name: "who", type: "address" },
    { name: "word", type: "bytes32" },
  ],
};
const hexOf = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((one) => bytesToHex(one));
const outer = fc.record({
  amount: fc.bigInt({ min: 0n, max: (1n << 256n) - 1n }),
  cents: fc.bigInt({ min: 0n, max: (1n << 48n) - 1n }),
  inner: fc.record({ who: hexOf(20).map((text) => getAddress(text)), word: hexOf(32) }),
  text: fc.string({ unit: "binary", maxLength: 500 }),
});

describe("structHasher", () => {
  const hash = structHasher(types, "Outer");
  let primitives: Primitives;
  before(async () => {
    primitives = await loadPrimitives();
  });

  it("hashes as ethers does, with either engine, whatever was hashed before", () => {
    fc.assert(
      fc.property(outer, (value) => {
        const expected = TypedDataEncoder.hashStruct("Outer", types, value);
        expect(bytesToHex(hash(value))).to.equal(expected);
        expect(bytesToHex(hash(value, primitives.keccak256))).to.equal(expected);
      }),
      { numRuns: 200 },
    );
  });

  const good = { who: `0x${"0".repeat(40)}`, word: `0x${"0".repeat(64)}` };
  for (const [what, part] of [
    ["a negative number", { amount: -1n }],
    ["a number of too many bits", { cents: 1n << 48n }],
    ["an address that is too long", { inner: { ...good, who: good.word } }],
    ["a word that is none", { inner: { ...good, word: good.word.replace("00", "zz") } }],
    ["half a character", { text: "\ud800" }],
  ] as const) {
    it(`refuses ${what}`, () => {
      const value = { amount: 1n, cents: 1n, inner: good, text: "", ...part };
      expect(() => hash(value)).to.throw(TypeError);
    });
  }

  it("refuses to prepare a type that no receipt has", () => {
    expect(() => structHasher({ List: [{ name: "all", type: "uint256[]" }] }, "List")).to.throw(TypeError);
  });
});
