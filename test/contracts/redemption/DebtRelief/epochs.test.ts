import { expect } from "chai";

import { atHousehold, coinsOf } from "../household.js";
import { receiptsOf } from "../receiptsOf.js";

describe("DebtRelief.redeem when the weights change", () => {
  describe("when a claim becomes full", () => {
    it("begins an epoch within the order, and the last coin writes off no more than is owed", async () => {
      const { on, settlement } = await atHousehold();
      const { creditor, otherCreditor, neighbour } = on.people;
      const { taxOffice, housing } = on.organisations;
      const home = await settlement.another();
      await home.enrol(neighbour);
      await home.award(neighbour, 2108n);
      // Eight coins of the 123 cents are written off while the claim is alone: 43 cents remain, room for five coins.
      await home.register(taxOffice, creditor, [{ amount: 123n, preferential: true }]);
      await on.debtRelief.redeem([await home.order(neighbour, 8n)]);
      await home.register(housing, otherCreditor, [{ amount: 99_754n }]);

      // Full at T = ⌈5 · 100,000 / 246⌉ = 2,033, when the other has ⌊2,033 · 99,754 / 100,000⌋ = 2,027; 68 go on to it.
      const redeem = on.debtRelief.redeem([await home.order(neighbour, 2100n)]);

      await expect(redeem).to.emit(on.debtRelief, "EpochBegun").withArgs(home.arrangement, 3n);
      const receipts = await receiptsOf(on.debtRelief, await redeem);
      expect(
        receipts.map(({ content }) => [content.coins, content.writtenOff, content.outstanding]),
      ).to.deep.equal([
        [5n, 43n, 0n],
        [2095n, 20_950n, 78_804n],
      ]);
      expect((await on.debtRelief.claimOf(home.claim(1))).status).to.equal(2n);
      const other = await on.debtRelief.claimOf(home.claim(2));
      expect([other.coins, other.epoch]).to.deep.equal([68n, 3n]);
      expect([...(await on.debtRelief.arrangementOf(home.arrangement))]).to.deep.equal([
        home.programme,
        3n,
        68n,
        68n,
        2n,
        1n,
      ]);
    });

    it("lets a claim that received nothing since then have its due in the new epoch", async () => {
      const { on, settlement } = await atHousehold();
      const { creditor, neighbour } = on.people;
      const home = await settlement.another();
      await home.enrol(neighbour);
      await home.award(neighbour, 100n);
      await home.register(on.organisations.taxOffice, creditor, [
        { amount: 10n },
        { amount: 20n },
        { amount: 70n },
      ]);

      // One coin each of two, and of seven: the last coin of ten fills all; nine fill none but the small ones' floor.
      await on.debtRelief.redeem([await home.order(neighbour, 9n)]);
      await on.debtRelief.redeem([await home.order(neighbour, 100n)]);

      const claims = await Promise.all([1, 2, 3].map((index) => on.debtRelief.claimOf(home.claim(index))));
      expect(claims.map(({ status, remainder }) => [status, remainder])).to.deep.equal(
        claims.map(() => [2n, 0n]),
      );
      expect(await on.socialcoin.balanceOf(neighbour, home.programme)).to.equal(90n);
    });
  });

  describe("when a claim joins", () => {
    it("counts from zero with the new weights; earlier coins stay", async () => {
      const house = await atHousehold();
      const { on, settlement } = house;
      const { creditor, resident } = on.people;
      await settlement.award(resident, 700n);
      await on.debtRelief.redeem([await settlement.order(resident, 300n)]);
      await settlement.register(on.organisations.taxOffice, creditor, [{ amount: 100_000n }]);

      await on.debtRelief.redeem([await settlement.order(resident, 400n)]);

      expect(await coinsOf(house)).to.deep.equal([200n, 60n, 40n]);
      expect((await on.debtRelief.claimOf(settlement.claim(4))).coins).to.equal(100n);
      expect((await on.debtRelief.claimOf(settlement.claim(1))).remainder).to.equal(96_000n);
    });
  });
});
