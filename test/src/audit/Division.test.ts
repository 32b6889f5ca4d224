import { expect } from "chai";
import fc from "fast-check";

import { Division } from "../../../src/audit/Division.js";
import { ModelArrangement, weightOf } from "../../model/ModelArrangement.js";
import type { ModelClaim } from "../../model/statutoryShares.js";

const claims = fc.array(fc.record({ amount: fc.bigInt(1n, 400n), preferential: fc.boolean() }), {
  minLength: 1,
  maxLength: 8,
});
const offers = fc.array(fc.bigInt(1n, 60n), { minLength: 1, maxLength: 12 });

function divisionOf(drawn: readonly ModelClaim[], coinValue: bigint): Division {
  const division = new Division(coinValue);
  for (const [index, claim] of drawn.entries()) {
    const share = { weight: weightOf(claim), remainder: claim.amount, received: 0n };
    division.shares.set(BigInt(index), share);
  }
  division.beginEpoch();
  return division;
}

/** What each claim got, by its place. */
const coinsOf = (given: ReadonlyMap<bigint, bigint>, count: number): bigint[] =>
  Array.from({ length: count }, (_, index) => given.get(BigInt(index)) ?? 0n);

const remainders = ({ shares }: Division): bigint[] => [...shares.values()].map(({ remainder }) => remainder);

describe("the division that an audit keeps", function () {
  it("divides as coins that are counted one by one, however they come", function () {
    fc.assert(
      fc.property(claims, offers, fc.bigInt(1n, 12n), (drawn, offered, coinValue) => {
        const division = divisionOf(drawn, coinValue);
        const model = new ModelArrangement(coinValue);
        model.register(drawn);
        for (const coins of offered) {
          const got = coinsOf(division.divide(coins), drawn.length);
          const should = drawn.map(() => 0n);
          for (const receipt of model.redeem([coins]))
            should[receipt.claim] = receipt.coins + (should[receipt.claim] ?? 0n);
          expect(got).to.deep.equal(should);
          expect(division.epoch).to.equal(model.epoch);
          expect(remainders(division)).to.deep.equal(model.claims.map(({ remainder }) => remainder));
        }
      }),
    );
  });

  it("gives a claim what a reversal took before others get more", function () {
    fc.assert(
      fc.property(claims, fc.bigInt(9n, 60n), fc.nat(), (drawn, coins, which) => {
        // So little that no claim is full.
        const division = divisionOf(
          drawn.map((claim) => ({ ...claim, amount: claim.amount + 1_000n })),
          1n,
        );
        const before = division.divide(coins);
        const taken = [...before].filter(([, got]) => got > 0n);
        const [claim, got] = taken[which % taken.length] ?? [0n, 0n];
        const epoch = division.epoch;
        division.takeBack(claim, got, got, true);
        expect(division.epoch).to.equal(epoch);
        expect([...division.divide(got)]).to.deep.equal([[claim, got]]);
      }),
    );
  });

  it("begins anew where the coins of a reversal count no more", function () {
    const division = divisionOf([{ amount: 100n, preferential: false }], 10n);
    division.divide(4n);
    division.beginEpoch();
    division.takeBack(0n, 4n, 40n, true);
    expect([division.epoch, ...remainders(division)]).to.deep.equal([3n, 100n]);
    expect(coinsOf(division.divide(99n), 1)).to.deep.equal([10n]);
    // The last coin of a claim that was closed by it.
    division.takeBack(0n, 1n, 10n, false);
    expect([division.epoch, ...remainders(division)]).to.deep.equal([5n, 10n]);
  });

  it("takes no longer for all the coins that there can be", function () {
    const drawn = Array.from({ length: 64 }, (_, index) => ({
      amount: 2n ** 47n + BigInt(index),
      preferential: index % 2 === 0,
    }));
    const most = 2n ** 56n - 1n;
    const given = divisionOf(drawn, 1n).divide(most);
    const owed = drawn.reduce((sum, { amount }) => sum + amount, 0n);
    expect([...given.values()].reduce((sum, coins) => sum + coins, 0n)).to.equal(owed < most ? owed : most);
  });

  it("gives all to the claim that was chosen, until it is paid", function () {
    const division = divisionOf([{ amount: 25n, preferential: false }], 10n);
    expect([...division.giveTo(0n, 2n)]).to.deep.equal([[0n, 2n]]);
    expect([...division.giveTo(0n, 9n)]).to.deep.equal([[0n, 1n]]);
    expect(remainders(division)).to.deep.equal([0n]);
    expect([...division.giveTo(7n, 9n)]).to.deep.equal([[7n, 0n]]);
  });
});
