import { expect } from "chai";
import fc from "fast-check";

import { Settlement } from "../../../src/audit/Settlement.js";
import { ModelArrangement, weightOf } from "../../model/ModelArrangement.js";
import type { ModelClaim } from "../../model/statutoryShares.js";

const claims = fc.array(fc.record({ amount: fc.bigInt(1n, 400n), preferential: fc.boolean() }), {
  minLength: 1,
  maxLength: 8,
});
const offers = fc.array(fc.bigInt(1n, 60n), { minLength: 1, maxLength: 12 });

function settlementOf(drawn: readonly ModelClaim[], coinValue: bigint): Settlement {
  const settlement = new Settlement(coinValue);
  for (const [index, claim] of drawn.entries()) {
    const share = { weight: weightOf(claim), remainder: claim.amount, received: 0n };
    settlement.shares.set(BigInt(index), share);
  }
  settlement.beginEpoch();
  return settlement;
}

/** What each claim got, by its place. */
const coinsOf = (given: ReadonlyMap<bigint, bigint>, count: number): bigint[] =>
  Array.from({ length: count }, (_, index) => given.get(BigInt(index)) ?? 0n);

const remainders = ({ shares }: Settlement): bigint[] =>
  [...shares.values()].map(({ remainder }) => remainder);

describe("the settlement that an audit keeps", function () {
  it("divides as coins that are counted one by one, however they come", function () {
    fc.assert(
      fc.property(claims, offers, fc.bigInt(1n, 12n), (drawn, offered, coinValue) => {
        const settlement = settlementOf(drawn, coinValue);
        const model = new ModelArrangement(coinValue);
        model.register(drawn);
        for (const coins of offered) {
          const got = coinsOf(settlement.divide(coins), drawn.length);
          const should = drawn.map(() => 0n);
          for (const receipt of model.redeem([coins]))
            should[receipt.claim] = receipt.coins + (should[receipt.claim] ?? 0n);
          expect(got).to.deep.equal(should);
          expect(settlement.epoch).to.equal(model.epoch);
          expect(remainders(settlement)).to.deep.equal(model.claims.map(({ remainder }) => remainder));
        }
      }),
    );
  });

  it("gives a claim what a reversal took before others get more", function () {
    fc.assert(
      fc.property(claims, fc.bigInt(9n, 60n), fc.nat(), (drawn, coins, which) => {
        // So little that no claim is full.
        const settlement = settlementOf(
          drawn.map((claim) => ({ ...claim, amount: claim.amount + 1_000n })),
          1n,
        );
        const before = settlement.divide(coins);
        const taken = [...before].filter(([, got]) => got > 0n);
        const [claim, got] = taken[which % taken.length] ?? [0n, 0n];
        const epoch = settlement.epoch;
        settlement.takeBack(claim, got, got, true);
        expect(settlement.epoch).to.equal(epoch);
        expect([...settlement.divide(got)]).to.deep.equal([[claim, got]]);
      }),
    );
  });

  it("begins anew where the coins of a reversal count no more", function () {
    const settlement = settlementOf([{ amount: 100n, preferential: false }], 10n);
    settlement.divide(4n);
    settlement.beginEpoch();
    settlement.takeBack(0n, 4n, 40n, true);
    expect([settlement.epoch, ...remainders(settlement)]).to.deep.equal([3n, 100n]);
    expect(coinsOf(settlement.divide(99n), 1)).to.deep.equal([10n]);
    // The last coin of a claim that was closed by it.
    settlement.takeBack(0n, 1n, 10n, false);
    expect([settlement.epoch, ...remainders(settlement)]).to.deep.equal([5n, 10n]);
  });

  it("takes no longer for all the coins that there can be", function () {
    const drawn = Array.from({ length: 64 }, (_, index) => ({
      amount: 2n ** 47n + BigInt(index),
      preferential: index % 2 === 0,
    }));
    const most = 2n ** 56n - 1n;
    const given = settlementOf(drawn, 1n).divide(most);
    const owed = drawn.reduce((sum, { amount }) => sum + amount, 0n);
    expect([...given.values()].reduce((sum, coins) => sum + coins, 0n)).to.equal(owed < most ? owed : most);
  });

  it("gives all to the claim that was chosen, until it is paid", function () {
    const settlement = settlementOf([{ amount: 25n, preferential: false }], 10n);
    expect([...settlement.giveTo(0n, 2n)]).to.deep.equal([[0n, 2n]]);
    expect([...settlement.giveTo(0n, 9n)]).to.deep.equal([[0n, 1n]]);
    expect(remainders(settlement)).to.deep.equal([0n]);
    expect([...settlement.giveTo(7n, 9n)]).to.deep.equal([[7n, 0n]]);
  });
});
