import { expect } from "chai";

import { atStreet, balances } from "../street.js";

describe("NeighbourhoodPlan.redeem", () => {
  describe("when one participant signed twice", () => {
    it("takes both, where there are coins for both", async () => {
      const street = await atStreet();
      const { on, settlement } = street;
      const { resident, partner, neighbour } = on.people;

      await on.plan.redeem([
        await settlement.order(resident, 300n),
        await settlement.order(partner, 300n),
        await settlement.order(resident, 300n, { nonce: 1n }),
        await settlement.order(neighbour, 200n),
      ]);

      expect(await balances(street)).to.deep.equal([0n, 0n, 100n]);
    });

    it("refuses coins that count twice, and takes nothing", async () => {
      const street = await atStreet();
      const { on, settlement } = street;
      const { resident } = on.people;

      await expect(
        on.plan.redeem([
          await settlement.order(resident, 600n),
          await settlement.order(resident, 600n, { nonce: 1n }),
        ]),
      )
        .to.be.revertedWithCustomError(on.socialcoin, "SocialcoinBalanceTooLow")
        .withArgs(settlement.programme, resident, 0n, 400n);
      expect(await balances(street)).to.deep.equal([600n, 300n, 200n]);
    });

    it("refuses the same order twice", async () => {
      const street = await atStreet();
      const { on, settlement } = street;
      const order = await settlement.order(on.people.resident, 500n);

      await expect(on.plan.redeem([order, order]))
        .to.be.revertedWithCustomError(on.socialcoin, "SocialcoinOrderRefused")
        .withArgs(settlement.programme, on.people.resident, 0n, 1n);
    });
  });
});
