import { expect } from "chai";

import { Duty } from "../../../../src/organisation/Duty.js";
import { assign } from "../corrections.js";
import { atHousehold, atHouseholdWithCoins } from "../household.js";
import { receiptsOf } from "../receiptsOf.js";
import { digestOf } from "../signing.js";

describe("DebtRelief.assign", () => {
  it("gives a claim another holder", async () => {
    const house = await atHousehold();
    const { on, settlement } = house;
    const { message, signature } = await assign(house, 2);

    await expect(on.debtRelief.assign(message, signature))
      .to.emit(on.debtRelief, "ClaimAssigned")
      .withArgs(
        settlement.claim(2),
        on.organisations.housing,
        on.organisations.taxOffice,
        digestOf("Assignment", settlement.place, message),
      )
      .and.not.to.emit(on.debtRelief, "EpochBegun");

    expect((await on.debtRelief.claimOf(settlement.claim(2))).holder).to.equal(on.organisations.taxOffice);
  });

  it("leaves the distribution alone; receipts name who held the claim at the time", async () => {
    const house = await atHouseholdWithCoins();
    const { on, settlement } = house;
    const { resident } = on.people;
    const before = await on.debtRelief.redeem([await settlement.order(resident, 150n)]);
    const { message, signature } = await assign(house, 2);
    await on.debtRelief.assign(message, signature);

    const after = await on.debtRelief.redeem([await settlement.order(resident, 150n)]);

    const holders = [];
    for (const redeem of [before, after]) {
      const receipts = await receiptsOf(on.debtRelief, redeem);
      holders.push(receipts[1]?.organisation);
      for (const receipt of receipts) expect(await on.debtRelief.verify(receipt)).to.equal(1n);
    }
    expect(holders).to.deep.equal([on.organisations.housing, on.organisations.taxOffice]);
    expect((await on.debtRelief.claimOf(settlement.claim(2))).coins).to.equal(60n);
  });

  it("refuses an assignee that did not accede", async () => {
    const house = await atHousehold();
    const { on, settlement } = house;
    const { message, signature } = await assign(house, 2, { assignee: on.organisations.repairShop });

    await expect(on.debtRelief.assign(message, signature))
      .to.be.revertedWithCustomError(on.debtRelief, "DebtReliefNotAcceded")
      .withArgs(settlement.programme, on.organisations.repairShop);
  });

  it("refuses a claim of another creditor, and one that does not exist", async () => {
    const house = await atHousehold();
    const { on, settlement } = house;
    const foreign = await assign(house, 1);
    const unknown = await assign(house, 9);

    await expect(on.debtRelief.assign(foreign.message, foreign.signature))
      .to.be.revertedWithCustomError(on.debtRelief, "DebtReliefNotHolder")
      .withArgs(settlement.claim(1), on.organisations.taxOffice, on.organisations.housing);
    await expect(on.debtRelief.assign(unknown.message, unknown.signature))
      .to.be.revertedWithCustomError(on.debtRelief, "DebtReliefClaimNotOpen")
      .withArgs(settlement.claim(9), 0n);
  });

  it("refuses an altered assignee", async () => {
    const house = await atHousehold();
    const { on, settlement } = house;
    const { message, signature } = await assign(house, 2, { assignee: 1n });
    const altered = { ...message, assignee: on.organisations.taxOffice };

    await expect(on.debtRelief.assign(altered, signature))
      .to.be.revertedWithCustomError(on.debtRelief, "StatementNotSigned")
      .withArgs(message.signer, digestOf("Assignment", settlement.place, altered));
  });

  it("carries a statement out once, even when the claim comes back", async () => {
    const house = await atHousehold();
    const { on, settlement } = house;
    const { housing, taxOffice } = on.organisations;
    const { message, signature } = await assign(house, 2, { assignee: housing });
    await on.debtRelief.assign(message, signature);

    await expect(on.debtRelief.assign(message, signature))
      .to.be.revertedWithCustomError(on.debtRelief, "StatementUsed")
      .withArgs(digestOf("Assignment", settlement.place, message));
    expect(taxOffice).not.to.equal(housing);
  });

  for (const name of ["otherOperator", "otherCreditor", "delayed", "stranger"] as const) {
    it(`refuses the ${name} as the one who submits`, async () => {
      const house = await atHousehold();
      const { on } = house;
      const { message, signature } = await assign(house, 2);

      await expect(on.debtRelief.connect(on.people[name]).assign(message, signature))
        .to.be.revertedWithCustomError(on.debtRelief, "DutyMissing")
        .withArgs(on.organisations.municipality, Duty.Operator, on.people[name]);
    });
  }
});
