import { expect } from "chai";

import { atHousehold, coinsOf } from "../household.js";
import { first, receiptsOf } from "../receiptsOf.js";
import { Settlement } from "../Settlement.js";
import { digestOf } from "../signing.js";

describe("DebtRelief.redeem where coins are divided pro rata", () => {
  describe("when one member offers coins", () => {
    it("issues a receipt per claim that says all, to its holder", async () => {
      const { on, settlement } = await atHousehold();
      const { resident } = on.people;
      await settlement.award(resident, 300n);
      const order = await settlement.order(resident, 300n);
      const digest = digestOf("RedemptionOrder", settlement.place, order.order);
      const { programme } = settlement;
      const { taxOffice, housing } = on.organisations;

      const redeem = on.debtRelief.redeem([order]);

      for (const [number, holder, claim, coins, writtenOff, outstanding] of [
        [1n, taxOffice, settlement.claim(1), 200n, 2000n, 98_000n],
        [2n, housing, settlement.claim(2), 60n, 600n, 59_400n],
        [3n, housing, settlement.claim(3), 40n, 400n, 39_600n],
      ] as const) {
        await expect(redeem)
          .to.emit(on.debtRelief, "DebtWrittenOff")
          .withArgs(number, holder, claim, programme, resident, coins, writtenOff, outstanding, digest);
      }
      await expect(redeem).not.to.emit(on.debtRelief, "EpochBegun");
      expect(await on.debtRelief.issued()).to.equal(3n);
    });

    it("writes the largest amounts whole on the receipt", async () => {
      const { on } = await atHousehold();
      const { neighbour, creditor } = on.people;
      const [coinValue, amount] = [2n ** 47n - 1n, 2n ** 48n - 1n];
      const settlement = await Settlement.open(on, { coinValue });
      await settlement.accede(on.organisations.taxOffice, creditor);
      await settlement.register(on.organisations.taxOffice, creditor, [{ amount }]);
      await settlement.enrol(neighbour);
      await settlement.award(neighbour, 1n);

      const redeem = await on.debtRelief.redeem([await settlement.order(neighbour, 1n)]);

      const { content } = first(await receiptsOf(on.debtRelief, redeem));
      expect([content.writtenOff, content.outstanding]).to.deep.equal([coinValue, amount - coinValue]);
    });

    it("burns exactly the coins of the receipts and keeps the account of the epoch", async () => {
      const house = await atHousehold();
      const { on, settlement } = house;
      const { resident } = on.people;
      await settlement.award(resident, 302n);

      await expect(on.debtRelief.redeem([await settlement.order(resident, 302n)]))
        .to.emit(on.socialcoin, "TransferSingle")
        .withArgs(
          on.debtRelief,
          resident,
          "0x0000000000000000000000000000000000000000",
          settlement.programme,
          301n,
        );

      expect(await coinsOf(house)).to.deep.equal([201n, 60n, 40n]);
      expect(await on.socialcoin.balanceOf(resident, settlement.programme)).to.equal(1n);
      expect((await on.socialcoin.accountOf(settlement.programme)).redeemed).to.equal(301n);
      const { tendered, distributed } = await on.debtRelief.arrangementOf(settlement.arrangement);
      expect([tendered, distributed]).to.deep.equal([302n, 301n]);
    });

    it("takes no more than the order allows", async () => {
      const { on, settlement } = await atHousehold();
      await settlement.award(on.people.resident, 300n);

      await on.debtRelief.redeem([await settlement.order(on.people.resident, 30n)]);

      expect(await on.socialcoin.balanceOf(on.people.resident, settlement.programme)).to.equal(270n);
    });

    it("takes no more than the member has", async () => {
      const { on, settlement } = await atHousehold();
      await settlement.award(on.people.resident, 30n);

      await on.debtRelief.redeem([await settlement.order(on.people.resident, 2n ** 255n)]);

      expect(await on.socialcoin.balanceOf(on.people.resident, settlement.programme)).to.equal(0n);
    });

    it("gives to nobody what raises nobody's entitlement", async () => {
      const { on, settlement } = await atHousehold();
      const { resident } = on.people;
      await settlement.award(resident, 303n);
      await on.debtRelief.redeem([await settlement.order(resident, 302n)]);

      await expect(on.debtRelief.redeem([await settlement.order(resident, 1n)]))
        .to.be.revertedWithCustomError(on.debtRelief, "DebtReliefTooFewCoins")
        .withArgs(settlement.arrangement, 1n);
    });

    it("gives the same for many small orders as for one", async () => {
      const house = await atHousehold();
      const { on, settlement } = house;
      const { resident } = on.people;
      for (const coins of [10n, 1n, 7n, 100n, 33n, 149n]) {
        await settlement.award(resident, coins);
        await on.debtRelief.redeem([await settlement.order(resident, 1000n)]);
      }

      expect(await coinsOf(house)).to.deep.equal([200n, 60n, 40n]);
    });

    it("refuses an arrangement without claims", async () => {
      const { on, settlement } = await atHousehold();
      const { neighbour } = on.people;
      const empty = await settlement.another();
      await empty.enrol(neighbour);
      await empty.award(neighbour, 50n);

      await expect(on.debtRelief.redeem([await empty.order(neighbour, 50n)]))
        .to.be.revertedWithCustomError(on.debtRelief, "DebtReliefTooFewCoins")
        .withArgs(empty.arrangement, 50n);
    });
  });
});
