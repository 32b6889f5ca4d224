import { expect } from "chai";
import { getAddress, hexlify, id, TypedDataEncoder } from "ethers";

import { hashMessage } from "../../../src/statements/hashMessage.js";
import { statementKinds } from "../../../src/statements/Statement.js";

type Types = Readonly<Record<string, readonly { name: string; type: string }[]>>;

/** A value of a type, other for every place, and once the largest of its type. */
function sample(types: Types, type: string, seed: string, largest: boolean): unknown {
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

describe("hashMessage", function () {
  for (const [name, kind] of Object.entries(statementKinds)) {
    it(`hashes a ${name} as a general encoder does`, function () {
      for (const largest of [false, true]) {
        for (const seed of ["a", "ab", "abc", "abcd"]) {
          const message = sample(kind.types, kind.primaryType, seed, largest) as Record<string, unknown>;
          const expected = TypedDataEncoder.hashStruct(name, kind.types, message);
          expect(hexlify(hashMessage(kind.types, name, message))).to.equal(expected);
        }
      }
    });
  }

  it("refuses a number that fits no word", function () {
    const types = { A: [{ name: "a", type: "uint256" }] };
    for (const a of [1n << 256n, -1n]) expect(() => hashMessage(types, "A", { a })).to.throw(RangeError);
    expect(() => hashMessage(types, "A", {})).to.throw(TypeError);
  });
});
