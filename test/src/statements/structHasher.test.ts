import { bytesToHex } from "@ethereumjs/util";
import { expect } from "chai";
import { getAddress, id, TypedDataEncoder } from "ethers";
import fc from "fast-check";

import { loadPrimitives } from "../../../src/proofs/loadPrimitives.js";
import type { Primitives } from "../../../src/proofs/Primitives.js";
import type { StructTypes } from "../../../src/statements/Message.js";
import { statementKinds } from "../../../src/statements/Statement.js";
import { structHasher } from "../../../src/statements/structHasher.js";

const types = {
  Outer: [
    { name: "amount", type: "uint256" },
    { name: "cents", type: "uint48" },
    { name: "inner", type: "Inner" },
    { name: "text", type: "string" },
    { name: "urgent", type: "bool" },
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
  urgent: fc.boolean(),
});

/** A value of a type, other for every place, and once the largest of its type. */
function sample(types: StructTypes, type: string, seed: string, largest: boolean): unknown {
  if (type.endsWith("[]")) {
    const of = type.slice(0, -2);
    return Array.from({ length: seed.length % 4 }, (_, index) =>
      sample(types, of, `${seed}${index}`, largest),
    );
  }
  const fields = types[type];
  if (fields !== undefined) {
    return Object.fromEntries(
      fields.map((field) => [field.name, sample(types, field.type, `${seed}.${field.name}`, largest)]),
    );
  }
  if (type === "bool") return largest;
  if (type === "address") return getAddress(id(seed).slice(0, 42));
  if (type === "bytes32") return id(seed);
  const bits = BigInt(type.slice("uint".length));
  return largest ? (1n << bits) - 1n : (BigInt(id(seed)) % (1n << bits)) >> (bits / 2n);
}

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

  for (const [name, { types: ofKind }] of Object.entries(statementKinds)) {
    it(`hashes a ${name} as ethers does, with lists of any length`, () => {
      const hashKind = structHasher(ofKind, name);
      for (const largest of [false, true]) {
        for (const seed of ["a", "ab", "abc", "abcd"]) {
          const message = sample(ofKind, name, seed, largest) as Record<string, unknown>;
          const expected = TypedDataEncoder.hashStruct(name, ofKind, message);
          expect(bytesToHex(hashKind(message))).to.equal(expected);
        }
      }
    });
  }

  const good = { who: `0x${"0".repeat(40)}`, word: `0x${"0".repeat(64)}` };
  for (const [what, part] of [
    ["a negative number", { amount: -1n }],
    ["a number of too many bits", { cents: 1n << 48n }],
    ["an address that is too long", { inner: { ...good, who: good.word } }],
    ["a word that is none", { inner: { ...good, word: good.word.replace("00", "zz") } }],
    ["half a character", { text: "\ud800" }],
    ["a number that is not there", { cents: undefined }],
    ["a number as text", { cents: "1" }],
    ["a truth that is not there", { urgent: undefined }],
  ] as const) {
    it(`refuses ${what}`, () => {
      const value = { amount: 1n, cents: 1n, inner: good, text: "", urgent: true, ...part };
      expect(() => hash(value)).to.throw(TypeError);
    });
  }

  it("refuses to prepare a type that neither statements nor receipts have", () => {
    expect(() => structHasher({ Odd: [{ name: "all", type: "int8[]" }] }, "Odd")).to.throw(TypeError);
  });
});
