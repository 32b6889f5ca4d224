import { expect } from "chai";

import { atHousehold, coinsOf } from "../household.js";
import { receiptsOf } from "../receiptsOf.js";

describe("DebtRelief.redeem when members redeem together", () => {
  it("takes the first order's coins first and issues claims plus members minus one receipts", async () => {
    const { on, settlement } = await atHousehold();
    const { resident, partner } = on.people;
    await settlement.award(resident, 203n);
    await settlement.award(partner, 100n);

    const redeem = await on.debtRelief.redeem([
      await settlement.order(partner, 100n),
      await settlement.order(resident, 203n),
    ]);

    const receipts = await receiptsOf(on.debtRelief, redeem);
    expect(receipts.map(({ content }) => [content.claim, content.participant, content.coins])).to.deep.equal([
      [settlement.claim(1), partner.address, 100n],
      [settlement.claim(1), resident.address, 102n],
      [settlement.claim(2), resident.address, 60n],
      [settlement.claim(3), resident.address, 40n],
    ]);
    // What is left over stays with the one whose order comes last.
    expect(await on.socialcoin.balanceOf(partner, settlement.programme)).to.equal(0n);
    expect(await on.socialcoin.balanceOf(resident, settlement.programme)).to.equal(1n);
  });

  it("starts the next claim with the next member where an order ends with a claim", async () => {
    const { on, settlement } = await atHousehold();
    const { resident, partner } = on.people;
    await settlement.award(resident, 100n);
    await settlement.award(partner, 200n);

    const redeem = await on.debtRelief.redeem([
      await settlement.order(partner, 200n),
      await settlement.order(resident, 100n),
    ]);

    const receipts = await receiptsOf(on.debtRelief, redeem);
    expect(receipts.map(({ content }) => content.participant)).to.deep.equal([
      partner.address,
      resident.address,
      resident.address,
    ]);
  });

  it("refuses an order of which no coin is needed", async () => {
    const { on, settlement } = await atHousehold();
    const { resident, partner } = on.people;
    await settlement.award(resident, 1n);
    await settlement.award(partner, 300n);
    const orders = [await settlement.order(partner, 300n), await settlement.order(resident, 1n)];

    await expect(on.debtRelief.redeem(orders))
      .to.be.revertedWithCustomError(on.debtRelief, "ReceiptBookOrderNotNeeded")
      .withArgs(settlement.programme, resident, 0n);
  });

  it("counts a participant's coins once, however many orders offer them", async () => {
    const house = await atHousehold();
    const { on, settlement } = house;
    const { resident, creditor } = on.people;
    // Small claims that get nothing yet hide that the second order offers what the first one does: W = 300,000 + 150,000.
    await settlement.register(
      on.organisations.taxOffice,
      creditor,
      Array.from({ length: 15 }, () => ({ amount: 10_000n })),
    );
    await settlement.award(resident, 10n);

    await on.debtRelief.redeem([
      await settlement.order(resident, 1n),
      await settlement.order(resident, 10n, { nonce: 1n }),
    ]);

    const { tendered } = await on.debtRelief.arrangementOf(settlement.arrangement);
    expect(tendered).to.equal(10n);
    expect(await coinsOf(house)).to.deep.equal([4n, 1n, 0n]);
  });

  it("takes what a participant's orders say and leaves the rest, though there is more to offer", async () => {
    const house = await atHousehold();
    const { on, settlement } = house;
    const { resident } = on.people;
    await settlement.award(resident, 600n);

    await on.debtRelief.redeem([
      await settlement.order(resident, 120n),
      await settlement.order(resident, 180n, { nonce: 1n }),
    ]);

    expect(await coinsOf(house)).to.deep.equal([200n, 60n, 40n]);
    expect(await on.socialcoin.balanceOf(resident, settlement.programme)).to.equal(300n);
  });

  it("settles arrangements apart in one transaction", async () => {
    const house = await atHousehold();
    const { on, settlement } = house;
    const { resident, neighbour, creditor } = on.people;
    const other = await settlement.another();
    await other.register(on.organisations.taxOffice, creditor, [{ amount: 500n }]);
    await other.enrol(neighbour);
    await settlement.award(resident, 300n);
    await other.award(neighbour, 20n);

    await on.debtRelief.redeem([
      await settlement.order(resident, 150n),
      await other.order(neighbour, 20n),
      await settlement.order(resident, 150n, { nonce: 1n }),
    ]);

    expect(await coinsOf(house)).to.deep.equal([200n, 60n, 40n]);
    expect((await on.debtRelief.claimOf(other.claim(1))).remainder).to.equal(300n);
  });

  it("refuses who is a member of another arrangement", async () => {
    const { on, settlement } = await atHousehold();
    const { neighbour } = on.people;
    const other = await settlement.another();
    await other.enrol(neighbour);
    await other.award(neighbour, 300n);

    await expect(on.debtRelief.redeem([await settlement.order(neighbour, 300n)]))
      .to.be.revertedWithCustomError(on.debtRelief, "DebtReliefNotMember")
      .withArgs(settlement.programme, neighbour, other.arrangement, settlement.arrangement);
  });
});
