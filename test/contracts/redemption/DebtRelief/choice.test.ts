import { expect } from "chai";

import { atChoosingHousehold } from "../household.js";
import { receiptsOf } from "../receiptsOf.js";

describe("DebtRelief.redeem where participants choose the claim", () => {
  it("writes the chosen claim off and leaves the others", async () => {
    const { on, settlement } = await atChoosingHousehold();
    const { resident } = on.people;
    await settlement.award(resident, 300n);

    await on.debtRelief.redeem([await settlement.order(resident, 300n, { target: settlement.claim(2) })]);

    const remainders = await Promise.all(
      [1, 2, 3].map(async (index) => (await on.debtRelief.claimOf(settlement.claim(index))).remainder),
    );
    expect(remainders).to.deep.equal([100_000n, 57_000n, 40_000n]);
    expect((await on.debtRelief.claimOf(settlement.claim(2))).coins).to.equal(300n);
  });

  it("writes a claim off further by the next order's coins, and counts what it received", async () => {
    const { on, settlement } = await atChoosingHousehold();
    const { resident } = on.people;
    await settlement.award(resident, 300n);
    const target = settlement.claim(2);
    await on.debtRelief.redeem([await settlement.order(resident, 100n, { target })]);

    await on.debtRelief.redeem([await settlement.order(resident, 50n, { target })]);

    const { coins, remainder } = await on.debtRelief.claimOf(target);
    expect([coins, remainder]).to.deep.equal([150n, 58_500n]);
    expect(await on.socialcoin.balanceOf(resident, settlement.programme)).to.equal(150n);
  });

  it("takes no more coins than the claim has room for; its last coin writes off less than its value", async () => {
    const { on, settlement } = await atChoosingHousehold();
    const { creditor, resident } = on.people;
    await settlement.register(on.organisations.taxOffice, creditor, [{ amount: 123n }]);
    await settlement.award(resident, 300n);

    const redeem = await on.debtRelief.redeem([
      await settlement.order(resident, 300n, { target: settlement.claim(4) }),
    ]);

    const [receipt] = await receiptsOf(on.debtRelief, redeem);
    expect([receipt?.content.coins, receipt?.content.writtenOff]).to.deep.equal([13n, 123n]);
    expect(await on.socialcoin.balanceOf(resident, settlement.programme)).to.equal(287n);
    expect((await on.debtRelief.claimOf(settlement.claim(4))).status).to.equal(2n);
  });

  it("lets members choose together, and in one transaction for several claims", async () => {
    const { on, settlement } = await atChoosingHousehold();
    const { partner, resident } = on.people;
    await settlement.award(resident, 300n);
    await settlement.award(partner, 50n);
    const target = settlement.claim(1);

    const redeem = await on.debtRelief.redeem([
      await settlement.order(partner, 50n, { target }),
      await settlement.order(resident, 100n, { target }),
      await settlement.order(resident, 200n, { target: settlement.claim(3), nonce: 1n }),
    ]);

    const receipts = await receiptsOf(on.debtRelief, redeem);
    expect(receipts.map(({ content }) => [content.claim, content.participant, content.coins])).to.deep.equal([
      [settlement.claim(1), partner.address, 50n],
      [settlement.claim(1), resident.address, 100n],
      [settlement.claim(3), resident.address, 200n],
    ]);
  });

  it("refuses a second order for a claim that the first one fills", async () => {
    const { on, settlement } = await atChoosingHousehold();
    const { creditor, partner, resident } = on.people;
    await settlement.register(on.organisations.taxOffice, creditor, [{ amount: 100n }]);
    await settlement.award(resident, 10n);
    await settlement.award(partner, 10n);
    const target = settlement.claim(4);

    await expect(
      on.debtRelief.redeem([
        await settlement.order(partner, 10n, { target }),
        await settlement.order(resident, 10n, { target }),
      ]),
    )
      .to.be.revertedWithCustomError(on.debtRelief, "ReceiptBookOrderNotNeeded")
      .withArgs(settlement.programme, resident, 0n);
  });

  it("refuses a claim that is full", async () => {
    const { on, settlement } = await atChoosingHousehold();
    const { creditor, resident } = on.people;
    await settlement.register(on.organisations.taxOffice, creditor, [{ amount: 100n }]);
    await settlement.award(resident, 20n);
    const target = settlement.claim(4);
    await on.debtRelief.redeem([await settlement.order(resident, 20n, { target })]);

    await expect(on.debtRelief.redeem([await settlement.order(resident, 10n, { target })]))
      .to.be.revertedWithCustomError(on.debtRelief, "DebtReliefClaimNotOpen")
      .withArgs(target, 2n);
  });

  for (const index of [0, 4, 255]) {
    it(`refuses claim ${index} of the arrangement, which does not exist`, async () => {
      const { on, settlement } = await atChoosingHousehold();
      await settlement.award(on.people.resident, 20n);
      const target = settlement.claim(index);

      await expect(on.debtRelief.redeem([await settlement.order(on.people.resident, 20n, { target })]))
        .to.be.revertedWithCustomError(on.debtRelief, "DebtReliefClaimNotOpen")
        .withArgs(target, 0n);
    });
  }

  it("refuses a claim of an arrangement of which the participant is no member", async () => {
    const { on, settlement } = await atChoosingHousehold();
    const { creditor, resident } = on.people;
    await settlement.award(resident, 20n);
    const other = await settlement.another();
    await other.register(on.organisations.taxOffice, creditor, [{ amount: 100n }]);

    await expect(on.debtRelief.redeem([await settlement.order(resident, 20n, { target: other.claim(1) })]))
      .to.be.revertedWithCustomError(on.debtRelief, "DebtReliefNotMember")
      .withArgs(settlement.programme, resident, settlement.arrangement, other.arrangement);
  });
});
