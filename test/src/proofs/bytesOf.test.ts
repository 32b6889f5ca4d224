import { bytesToHex } from "@ethereumjs/util";
import { expect } from "chai";
import { getAddress, toBeHex, keccak256 } from "ethers";
import fc from "fast-check";

import { bytesOf } from "../../../src/proofs/bytesOf.js";
import { hasChecksum } from "../../../src/proofs/hasChecksum.js";
import { mappingSlot } from "../../../src/proofs/mappingSlot.js";
import { portablePrimitives } from "../../../src/proofs/portablePrimitives.js";

describe("bytesOf", () => {
  it("gives the bytes of every text of small digits, short and long", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000, size: "max" }), (bytes) => {
        expect(bytesOf(bytesToHex(bytes))).to.deep.equal(bytes);
      }),
    );
  });

  it("refuses every other text", () => {
    const long = "00".repeat(1_022);
    const others = ["", "0", "0x0", "00", "0X00", "0xAA", "0xg0", "0x0g", "0x\u0130\u0130", "0x00\ud800"];
    // At the end of the place where characters stand, something of an earlier text would follow.
    for (const text of [...others, `0x${long}0é`, `0x${long}€0`, `0x${long}00é0`]) {
      bytesOf(`0x${long}00`);
      expect(() => bytesOf(text), text.slice(-5)).to.throw(TypeError);
    }
  });
});

describe("hasChecksum", () => {
  it("agrees with ethers about every address, and refuses every other spelling", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 160n) - 1n }), fc.nat(39), (value, at) => {
        const address = getAddress(toBeHex(value, 20));
        expect(hasChecksum(address, portablePrimitives.keccak256)).to.equal(true);
        const digit = address[2 + at] ?? "";
        const swapped = digit === digit.toLowerCase() ? digit.toUpperCase() : digit.toLowerCase();
        const other = `${address.slice(0, 2 + at)}${swapped}${address.slice(3 + at)}`;
        expect(hasChecksum(other, portablePrimitives.keccak256)).to.equal(other === address);
      }),
    );
  });
});

describe("mappingSlot", () => {
  it("is the hash of key and position, 32 bytes each", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 256n) - 1n }), fc.nat(1_000), (key, position) => {
        const words = `${toBeHex(key, 32)}${toBeHex(position, 32).slice(2)}`;
        expect(mappingSlot(key, position)).to.equal(keccak256(words));
      }),
    );
  });
});
