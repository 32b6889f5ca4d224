import { expect } from "chai";
import { ZeroAddress } from "ethers";

import { connection } from "../../../deployed.js";
import { LATER } from "../choices.js";
import { Scheme } from "../Scheme.js";
import { digestOf } from "../signing.js";
import {
  atQuietStreet,
  atStreet,
  BENCH,
  contributionsOf,
  pooled,
  balances,
  TARGET,
  TEXT,
} from "../street.js";

const NONE = 0n;
const OPEN = 1n;
const REALISED = 2n;

describe("NeighbourhoodPlan.redeem", () => {
  describe("when the orders reach the target", () => {
    it("takes exactly the target for receipts that verify; the last order's rest stays with its participant", async () => {
      const street = await atStreet();
      const { on, settlement } = street;

      const redeem = await on.plan.redeem(await pooled(street));

      await expect(redeem).to.emit(on.plan, "ProposalRealised").withArgs(BENCH, settlement.programme, 3n);
      const contributions = await contributionsOf(street, redeem);
      const taken = contributions.map(({ number, content }) => [number, content.coins]);
      expect(taken).to.deep.equal([
        [1n, 600n],
        [2n, 300n],
        [3n, 100n],
      ]);
      for (const contribution of contributions) expect(await on.plan.verify(contribution)).to.equal(1n);
      expect(await balances(street)).to.deep.equal([0n, 0n, 100n]);
      expect((await on.plan.proposalOf(BENCH)).status).to.equal(REALISED);
      expect((await on.socialcoin.accountOf(settlement.programme)).redeemed).to.equal(TARGET);
    });

    it("tells of which proposal and programme, also where their numbers differ", async () => {
      const street = await atStreet();
      const { on, settlement } = street;
      await on.plan.propose(settlement.programme, on.organisations.repairShop, 600n, LATER, TEXT);
      const target = await on.plan.proposalCount();
      expect(target).not.to.equal(settlement.programme);

      await expect(on.plan.redeem([await settlement.order(on.people.resident, 600n, { target })]))
        .to.emit(on.plan, "ProposalRealised")
        .withArgs(target, settlement.programme, 1n);
    });

    it("gives the provider a receipt of each contribution", async () => {
      const street = await atStreet();
      const { on, settlement } = street;
      const { resident } = on.people;
      const orders = await pooled(street);
      const statement = digestOf("RedemptionOrder", settlement.place, orders[0].order);

      await expect(on.plan.redeem(orders))
        .to.emit(on.plan, "ContributionMade")
        .withArgs(1n, on.organisations.repairShop, BENCH, settlement.programme, resident, 600n, statement)
        .and.to.emit(on.socialcoin, "TransferSingle")
        .withArgs(on.plan, resident, ZeroAddress, settlement.programme, 600n);
    });

    it("takes no more of a participant than the order allows", async () => {
      const street = await atStreet();
      const { on, settlement } = street;
      const { resident, partner, neighbour } = on.people;

      await on.plan.redeem([
        await settlement.order(resident, 550n),
        await settlement.order(partner, 270n),
        await settlement.order(neighbour, 180n),
      ]);

      expect(await balances(street)).to.deep.equal([50n, 30n, 20n]);
    });

    it("realises it in the last second of its period, and not after", async () => {
      const street = await atQuietStreet();
      const { on, settlement } = street;
      const { time } = connection.networkHelpers;
      const closesAt = BigInt(await time.latest()) + 100n;
      for (const target of [100n, 900n]) {
        await on.plan.propose(settlement.programme, on.organisations.repairShop, target, closesAt, TEXT);
      }
      const late = [await settlement.order(on.people.partner, 100n)];
      await time.setNextBlockTimestamp(closesAt);
      await on.plan.redeem([await settlement.order(on.people.resident, 100n)]);

      await time.setNextBlockTimestamp(closesAt + 1n);
      await expect(on.plan.redeem([await settlement.order(on.people.partner, 100n, { target: 2n })]))
        .to.be.revertedWithCustomError(on.plan, "PlanProposalExpired")
        .withArgs(2n, closesAt, closesAt + 1n);
      await expect(on.plan.redeem(late))
        .to.be.revertedWithCustomError(on.plan, "PlanProposalNotOpen")
        .withArgs(BENCH, settlement.programme, REALISED);
    });
  });

  describe("when they do not reach it", () => {
    it("takes nothing of anybody", async () => {
      const street = await atStreet();
      const { on } = street;
      const [resident, partner] = await pooled(street);

      await expect(on.plan.redeem([resident, partner]))
        .to.be.revertedWithCustomError(on.plan, "PlanTargetNotReached")
        .withArgs(BENCH, 900n, TARGET);
      expect(await balances(street)).to.deep.equal([600n, 300n, 200n]);
      expect((await on.plan.proposalOf(BENCH)).status).to.equal(OPEN);
      expect(await on.plan.issued()).to.equal(0n);
    });

    it("does not count coins that an order promises and nobody has", async () => {
      const street = await atStreet();
      const { on, settlement } = street;

      await expect(on.plan.redeem([await settlement.order(on.people.resident, 1_000n)]))
        .to.be.revertedWithCustomError(on.plan, "PlanTargetNotReached")
        .withArgs(BENCH, 600n, TARGET);
    });

    it("does not count orders for another proposal between them", async () => {
      const street = await atStreet();
      const { on, settlement } = street;
      const { repairShop } = on.organisations;
      await on.plan.propose(settlement.programme, repairShop, 1n, 2n ** 40n - 1n, TEXT);
      const { resident, partner, neighbour } = on.people;

      await expect(
        on.plan.redeem([
          await settlement.order(resident, 600n),
          await settlement.order(neighbour, 1n, { target: 2n }),
          await settlement.order(partner, 300n),
        ]),
      )
        .to.be.revertedWithCustomError(on.plan, "PlanTargetNotReached")
        .withArgs(BENCH, 600n, TARGET);
    });
  });

  describe("refuses", () => {
    it("an order that is not needed for the target", async () => {
      const street = await atStreet();
      const { on, settlement } = street;
      await settlement.award(on.people.resident, 400n);
      const orders = [await settlement.order(on.people.resident, 1_000n), ...(await pooled(street)).slice(1)];

      await expect(on.plan.redeem(orders))
        .to.be.revertedWithCustomError(on.plan, "ReceiptBookOrderNotNeeded")
        .withArgs(settlement.programme, on.people.partner, 0n);
    });

    it("a proposal that was realised", async () => {
      const street = await atStreet();
      const { on, settlement } = street;
      await on.plan.redeem(await pooled(street));

      await expect(on.plan.redeem([await settlement.order(on.people.neighbour, 100n)]))
        .to.be.revertedWithCustomError(on.plan, "PlanProposalNotOpen")
        .withArgs(BENCH, settlement.programme, REALISED);
    });

    for (const target of [0n, 2n, 2n ** 255n]) {
      it(`proposal ${target}, which does not exist`, async () => {
        const { on, settlement } = await atStreet();

        await expect(on.plan.redeem([await settlement.order(on.people.resident, 1n, { target })]))
          .to.be.revertedWithCustomError(on.plan, "PlanProposalNotOpen")
          .withArgs(target, settlement.programme, 0n);
      });
    }

    it("a proposal of another programme", async () => {
      const { on } = await atStreet();
      const other = await Scheme.begin(on, "plan");
      await other.enrol(on.people.stranger);
      await other.award(on.people.stranger, TARGET);

      await expect(on.plan.redeem([await other.order(on.people.stranger, TARGET)]))
        .to.be.revertedWithCustomError(on.plan, "PlanProposalNotOpen")
        .withArgs(BENCH, other.programme, NONE);
    });
  });
});
