import { expect } from "chai";
import {
  concat,
  dataSlice,
  getAddress,
  getBytes,
  id,
  type Interface,
  type ParamType,
  toBeHex,
  toBigInt,
} from "ethers";

import { decodeValues } from "../../../src/statements/decodeValues.js";
import {
  IDebtRelief__factory,
  IInKind__factory,
  INeighbourhoodPlan__factory,
  IProgrammes__factory,
  ISocialcoin__factory,
} from "../../../typechain-types/index.js";

const CONTRACTS = {
  Programmes: IProgrammes__factory,
  Socialcoin: ISocialcoin__factory,
  DebtRelief: IDebtRelief__factory,
  InKind: IInKind__factory,
  NeighbourhoodPlan: INeighbourhoodPlan__factory,
};
const SELECTOR = 4;
const coin = ISocialcoin__factory.createInterface();
const AWARD = coin.getFunction("award").inputs;

/** Values of a type that differ from one to the next, and are the same on every run. */
let seed = 0n;
function next(): bigint {
  seed += 1n;
  return toBigInt(id(seed.toString()));
}

function valueOf(type: ParamType): unknown {
  const { arrayChildren, components } = type;
  if (arrayChildren !== null)
    return Array.from({ length: Number(next() % 4n) }, () => valueOf(arrayChildren));
  if (components !== null) return Object.fromEntries(components.map((field) => [field.name, valueOf(field)]));
  if (type.type === "bytes")
    return `0x${toBeHex(next(), 32)
      .slice(2)
      .repeat(2)
      .slice(0, Number(next() % 60n) * 2)}`;
  if (type.type === "string") return `text ${next().toString()} ✓`.slice(0, Number(next() % 60n));
  if (type.type.startsWith("bytes")) return id(next().toString());
  if (type.type === "address") return addressOf();
  if (type.type === "bool") return next() % 2n === 0n;
  return next() >> (256n - BigInt(type.type.slice("uint".length)));
}

function addressOf(): string {
  return getAddress(toBeHex(next() >> 96n, 20));
}

describe("decoding values", function () {
  for (const [name, factory] of Object.entries(CONTRACTS)) {
    it(`gives back what was encoded for every function of ${name}`, function () {
      const contract: Interface = factory.createInterface();
      let tried = 0;
      contract.forEachFunction(({ inputs, selector, constant }) => {
        if (constant) return;
        for (let time = 0; time < 5; time += 1) {
          const values = inputs.map(valueOf);
          const data = contract.encodeFunctionData(selector, values);
          const named = Object.fromEntries(inputs.map((input, index) => [input.name, values[index]]));
          expect(decodeValues(inputs, getBytes(data).subarray(SELECTOR))).to.deep.equal(named);
          tried += 1;
        }
      });
      expect(tried).to.be.greaterThan(20);
    });
  }

  const batch = {
    programme: 3n,
    attester: addressOf(),
    deadline: 2n ** 256n - 1n,
    attestations: Array.from({ length: 400 }, (_, task) => ({
      task: BigInt(task),
      participant: addressOf(),
      activity: 255n,
      units: 65_535n,
      group: task % 2 === 0,
      started: 2n ** 40n - 1n,
      finished: 7n,
      evidence: id(`evidence ${task}`),
    })),
  };
  const call = coin.encodeFunctionData("award", [batch, `0x${"12".repeat(65)}`]);
  const decode = (data: string) => decodeValues(AWARD, getBytes(data).subarray(SELECTOR));

  it("takes what the contracts take: bytes that are not filled up to a word", function () {
    expect(decode(call.slice(0, -62))).to.deep.equal({ batch, signature: `0x${"12".repeat(65)}` });
  });

  it("refuses what ends too early, wherever it does", function () {
    for (let length = SELECTOR; length < call.length / 2 - 33; length += 997) {
      expect(() => decode(dataSlice(call, 0, length)), `${length} bytes`).to.throw(RangeError);
    }
  });

  it("makes no room for as many as are claimed", function () {
    // Two offsets and four words of the batch: then how many attestations there are.
    const count = SELECTOR + 6 * 32;
    for (const claimed of [401n, 2n ** 24n, 2n ** 53n, 2n ** 256n - 1n]) {
      const bomb = concat([dataSlice(call, 0, count), toBeHex(claimed, 32), dataSlice(call, count + 32)]);
      expect(() => decode(bomb)).to.throw(RangeError);
    }
  });

  it("reads no part a thousand times over", function () {
    const { inputs } = coin.getFunction("withdraw");
    const one = {
      withdrawal: { programme: 1n, participant: addressOf(), enrolment: 1n, deadline: 5n },
      signature: "0x",
    };
    const data = getBytes(coin.encodeFunctionData("withdraw", [[one]])).subarray(SELECTOR);
    // A thousand offsets, all to the same statement.
    const [head, count, ...rest] = [data.subarray(0, 32), 1_000n, data.subarray(96)];
    const offsets = Array.from({ length: 1_000 }, () => toBeHex(32_000, 32));
    const bomb = getBytes(concat([head, toBeHex(count, 32), ...offsets, ...rest]));
    expect(() => decodeValues(inputs, bomb)).to.throw(RangeError);
  });

  it("refuses values wider than their types", function () {
    const activity = SELECTOR + (6 + 1 + 2) * 32;
    const wide = concat([dataSlice(call, 0, activity), toBeHex(256, 32), dataSlice(call, activity + 32)]);
    expect(() => decode(wide)).to.throw(RangeError, "wider");
  });
});
