import { expect } from "chai";
import fc from "fast-check";

import golden from "../vectors/golden.json" with { type: "json" };
import wilgendam from "../vectors/wilgendam.json" with { type: "json" };
import { floor, fraction, less, minus, over, plus, times } from "./Fraction.js";
import { ModelArrangement } from "./ModelArrangement.js";
import { type ModelClaim, statutoryShares } from "./statutoryShares.js";

const claimsOf = (claims: readonly { cents: number; preferential: boolean }[]): ModelClaim[] =>
  claims.map(({ cents, preferential }) => ({ amount: BigInt(cents), preferential }));

const divide = (claims: readonly ModelClaim[], coinValue: bigint, coins: bigint): ModelArrangement => {
  const model = new ModelArrangement(coinValue);
  model.register(claims);
  model.redeem([coins]);
  return model;
};

const received = (model: ModelArrangement, coinValue: bigint): bigint[] =>
  model.claims.map(({ amount, remainder }) => (amount - remainder + coinValue - 1n) / coinValue);

describe("the model of the distribution", () => {
  for (const line of golden.lines) {
    it(`gives the golden case its coins: ${line.title}`, () => {
      const model = divide(claimsOf(golden.claims), BigInt(line.coinValue), BigInt(line.coins));

      expect(received(model, BigInt(line.coinValue))).to.deep.equal(line.running.map(BigInt));
      expect(model.epoch - 1n).to.equal(BigInt(line.epochs));
    });
  }

  it("gives the realistic case its coins, in the first month and after eighteen", () => {
    const model = new ModelArrangement(BigInt(wilgendam.coinValue));
    model.register(claimsOf(wilgendam.claims));
    let carried = 0n;
    wilgendam.resident.forEach((resident, month) => {
      const partner = BigInt(wilgendam.partner[month] ?? 0);
      const offers = [partner, BigInt(resident) + carried];
      const used = model.redeem(offers).reduce((sum, { coins }) => sum + coins, 0n);
      carried = partner + BigInt(resident) + carried - used;
      if (month > 0) return;
      expect(model.claims.map(({ coins }) => coins)).to.deep.equal(wilgendam.firstMonth.map(BigInt));
      expect(carried).to.equal(BigInt(wilgendam.firstMonthCarried));
    });

    expect(model.claims.map(({ coins }) => coins)).to.deep.equal(wilgendam.final.map(BigInt));
    expect(carried).to.equal(BigInt(wilgendam.finalCarried));
  });

  describe("compared with the statute, which divides any amount at once", () => {
    const claims = fc.array(fc.record({ amount: fc.bigInt(1n, 400n), preferential: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    });

    it("gives the floor of what the statute gives while no claim is full", () => {
      fc.assert(
        fc.property(claims, fc.bigInt(0n, 1000n), (drawn, coins) => {
          const model = divide(drawn, 1n, coins);
          fc.pre(model.epoch === 1n);
          const statutory = statutoryShares(drawn, fraction(coins)).map(floor);
          expect(received(model, 1n)).to.deep.equal(statutory);
        }),
        { numRuns: 300 },
      );
    });

    it("differs from it by less than one coin for each epoch when claims become full", () => {
      fc.assert(
        fc.property(claims, fc.bigInt(0n, 4000n), (drawn, coins) => {
          const model = divide(drawn, 1n, coins);
          const most = fraction(model.epoch + 1n);
          statutoryShares(drawn, fraction(coins)).forEach((share, i) => {
            const difference = minus(fraction(received(model, 1n)[i] ?? 0n), share);
            expect(less(difference, most) && less(minus(fraction(0n), most), difference)).to.equal(true);
          });
        }),
        { numRuns: 300 },
      );
    });
  });
});

describe("fractions", () => {
  it("calculate exactly", () => {
    const third = fraction(1n, 3n);
    const half = fraction(1n, 2n);

    expect(plus(third, half)).to.deep.equal(fraction(5n, 6n));
    expect(minus(half, third)).to.deep.equal(fraction(1n, 6n));
    expect(times(half, third)).to.deep.equal(fraction(1n, 6n));
    expect(over(half, third)).to.deep.equal(fraction(3n, 2n));
    expect(less(third, half)).to.equal(true);
    expect(less(half, half)).to.equal(false);
    expect(floor(fraction(7n, 2n))).to.equal(3n);
    expect(() => fraction(1n, 0n)).to.throw(RangeError, "denominator");
  });
});
