import { expect } from "chai";
import { concat, dataSlice, id, toBeHex } from "ethers";

import { decodeAward } from "../../../src/statements/decodeAward.js";
import { ISocialcoin__factory } from "../../../typechain-types/index.js";

const contract = ISocialcoin__factory.createInterface();
const account = (number: number): string => toBeHex(number, 20);
const attestation = (task: number) => ({
  task: BigInt(task),
  participant: account(task + 1),
  activity: 255n,
  units: 65_535n,
  group: task % 2 === 0,
  started: 2n ** 40n - 1n,
  finished: 7n,
  evidence: id(`evidence ${task}`),
});
const batchOf = (count: number) => ({
  programme: 3n,
  attester: account(99),
  deadline: 2n ** 256n - 1n,
  attestations: Array.from({ length: count }, (_, task) => attestation(task)),
});
const callOf = (count: number, signature = `0x${"12".repeat(65)}`): string =>
  contract.encodeFunctionData("award", [batchOf(count), signature]);

describe("the statement in an award", function () {
  for (const count of [0, 1, 2, 400]) {
    it(`is what was encoded, with ${count} attestations`, function () {
      const signature = `0x${"12".repeat(65)}`;
      expect(decodeAward(callOf(count))).to.deep.equal({ message: batchOf(count), signature });
    });
  }

  it("may have whatever a contract account takes for a signature", function () {
    for (const signature of ["0x", `0x${"ab".repeat(1_000)}`]) {
      expect(decodeAward(callOf(1, signature)).signature).to.equal(signature);
    }
  });

  it("is none where the call ends too early, wherever it does", function () {
    const call = callOf(2, "0x12");
    for (let length = 4; length < call.length / 2 - 32; length += 16) {
      expect(() => decodeAward(dataSlice(call, 0, length)), `${length} bytes`).to.throw();
    }
  });

  it("makes no room for as many as are claimed", function () {
    const call = callOf(1);
    // Selector, two offsets, four words of the batch: then how many attestations there are.
    const count = 4 + 6 * 32;
    for (const claimed of [2n ** 24n, 2n ** 53n, 2n ** 256n - 1n]) {
      const bomb = concat([dataSlice(call, 0, count), toBeHex(claimed, 32), dataSlice(call, count + 32)]);
      expect(() => decodeAward(bomb)).to.throw(RangeError, "ends too early");
    }
  });

  it("has no numbers wider than their types", function () {
    const call = callOf(1);
    const activity = 4 + (6 + 1 + 2) * 32;
    const wide = concat([dataSlice(call, 0, activity), toBeHex(256, 32), dataSlice(call, activity + 32)]);
    expect(decodeAward(wide).message.attestations[0]?.activity).to.not.equal(256n);
  });
});
