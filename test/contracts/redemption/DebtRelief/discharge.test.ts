import { expect } from "chai";
import { encodeBytes32String, ZeroHash } from "ethers";

import { Duty } from "../../../../src/organisation/Duty.js";
import { connection } from "../../../deployed.js";
import { GROUND } from "../choices.js";
import { atHousehold, type Household } from "../household.js";
import { receiptsOf } from "../receiptsOf.js";
import { digestOf, sign } from "../signing.js";

/** A discharge of a claim of the housing association, with changes that it signed too. */
async function discharge({ on, settlement }: Household, index: number, changes: object = {}) {
  const { otherCreditor } = on.people;
  const { housing } = on.organisations;
  const signed = await settlement.dischargeOf(settlement.claim(index), housing, otherCreditor);
  const message = { ...signed.discharge, ...changes };
  return {
    discharge: message,
    signature: await sign("FinalDischarge", settlement.place, otherCreditor, message),
  };
}

describe("DebtRelief.discharge", () => {
  it("waives the rest of a claim, gives a receipt of it and begins an epoch", async () => {
    const house = await atHousehold();
    const { on, settlement } = house;
    const { resident } = on.people;
    await settlement.award(resident, 300n);
    await on.debtRelief.redeem([await settlement.order(resident, 300n)]);
    const signed = await discharge(house, 2);
    const digest = digestOf("FinalDischarge", settlement.place, signed.discharge);

    const sent = on.debtRelief.discharge([signed]);

    await expect(sent)
      .to.emit(on.debtRelief, "ClaimDischarged")
      .withArgs(
        4n,
        on.organisations.housing,
        settlement.claim(2),
        settlement.programme,
        59_400n,
        GROUND,
        digest,
      )
      .and.to.emit(on.debtRelief, "EpochBegun")
      .withArgs(settlement.arrangement, 3n)
      .and.not.to.emit(on.debtRelief, "ArrangementCleared");
    const claim = await on.debtRelief.claimOf(settlement.claim(2));
    expect([claim.status, claim.registered, claim.remainder]).to.deep.equal([3n, 60_000n, 59_400n]);
    const [receipt] = await receiptsOf(on.debtRelief, await sent);
    expect(receipt?.content.waived).to.equal(59_400n);
    if (receipt !== undefined) expect(await on.debtRelief.verify(receipt)).to.equal(1n);
    const { openClaims, tendered, distributed } = await on.debtRelief.arrangementOf(settlement.arrangement);
    expect([openClaims, tendered, distributed]).to.deep.equal([2n, 0n, 0n]);
  });

  it("leaves later coins to the other claims", async () => {
    const house = await atHousehold();
    const { on, settlement } = house;
    const { resident } = on.people;
    await on.debtRelief.discharge([await discharge(house, 2)]);
    await settlement.award(resident, 240n);

    await on.debtRelief.redeem([await settlement.order(resident, 240n)]);

    const coins = await Promise.all(
      [1, 2, 3].map(async (index) => (await on.debtRelief.claimOf(settlement.claim(index))).coins),
    );
    expect(coins).to.deep.equal([200n, 0n, 40n]);
  });

  it("carries out all discharges or none", async () => {
    const house = await atHousehold();
    const { on, settlement } = house;

    await expect(on.debtRelief.discharge([await discharge(house, 2), await discharge(house, 3)]))
      .to.be.revertedWithCustomError(on.debtRelief, "DebtReliefNotDischargeable")
      .withArgs(settlement.claim(3));

    expect((await on.debtRelief.claimOf(settlement.claim(2))).status).to.equal(1n);
  });

  describe("refuses", () => {
    it("to be called for nothing", async () => {
      const { on } = await atHousehold();

      await expect(on.debtRelief.discharge([])).to.be.revertedWithCustomError(
        on.debtRelief,
        "StatementsMissing",
      );
    });

    it("another municipality's operator, who is told so whatever became of the claim", async () => {
      const house = await atHousehold();
      const { otherOperator } = house.on.people;
      const signed = await discharge(house, 2);
      await house.on.debtRelief.discharge([signed]);

      await expect(house.on.debtRelief.connect(otherOperator).discharge([signed]))
        .to.be.revertedWithCustomError(house.on.debtRelief, "DutyMissing")
        .withArgs(house.on.organisations.municipality, Duty.Operator, otherOperator);
    });

    it("a claim that does not exist", async () => {
      const house = await atHousehold();

      await expect(house.on.debtRelief.discharge([await discharge(house, 9)]))
        .to.be.revertedWithCustomError(house.on.debtRelief, "DebtReliefClaimNotOpen")
        .withArgs(house.settlement.claim(9), 0n);
    });

    it("a claim that is discharged already", async () => {
      const house = await atHousehold();
      const signed = await discharge(house, 2);
      await house.on.debtRelief.discharge([signed]);

      await expect(house.on.debtRelief.discharge([signed]))
        .to.be.revertedWithCustomError(house.on.debtRelief, "DebtReliefClaimNotOpen")
        .withArgs(house.settlement.claim(2), 3n);
    });

    it("a claim of another creditor", async () => {
      const house = await atHousehold();
      const { housing, taxOffice } = house.on.organisations;

      await expect(house.on.debtRelief.discharge([await discharge(house, 1)]))
        .to.be.revertedWithCustomError(house.on.debtRelief, "DebtReliefNotHolder")
        .withArgs(house.settlement.claim(1), taxOffice, housing);
    });

    it("a discharge without a legal ground", async () => {
      const house = await atHousehold();

      await expect(house.on.debtRelief.discharge([await discharge(house, 2, { ground: ZeroHash })]))
        .to.be.revertedWithCustomError(house.on.debtRelief, "DebtReliefGroundMissing")
        .withArgs(house.settlement.claim(2));
    });

    it("an altered ground", async () => {
      const house = await atHousehold();
      const { discharge: message, signature } = await discharge(house, 2);
      const altered = { ...message, ground: encodeBytes32String("another") };

      await expect(house.on.debtRelief.discharge([{ discharge: altered, signature }]))
        .to.be.revertedWithCustomError(house.on.debtRelief, "StatementNotSigned")
        .withArgs(message.signer, digestOf("FinalDischarge", house.settlement.place, altered));
    });

    it("a signer without the duty", async () => {
      const { on, settlement } = await atHousehold();
      const { creditor } = on.people;
      const { housing } = on.organisations;

      await expect(
        on.debtRelief.discharge([await settlement.dischargeOf(settlement.claim(2), housing, creditor)]),
      )
        .to.be.revertedWithCustomError(on.debtRelief, "DutyMissing")
        .withArgs(housing, Duty.Creditor, creditor);
    });

    it("an expired statement", async () => {
      const house = await atHousehold();
      const { time } = connection.networkHelpers;
      const deadline = BigInt(await time.latest());
      const signed = await discharge(house, 2, { deadline });
      await time.setNextBlockTimestamp(deadline + 1n);

      await expect(house.on.debtRelief.discharge([signed]))
        .to.be.revertedWithCustomError(house.on.debtRelief, "StatementExpired")
        .withArgs(deadline, deadline + 1n);
    });

    for (const name of ["otherOperator", "otherCreditor", "attester", "delayed", "stranger"] as const) {
      it(`the ${name} as the one who submits`, async () => {
        const house = await atHousehold();
        const caller = house.on.people[name];

        await expect(house.on.debtRelief.connect(caller).discharge([await discharge(house, 2)]))
          .to.be.revertedWithCustomError(house.on.debtRelief, "DutyMissing")
          .withArgs(house.on.organisations.municipality, Duty.Operator, caller);
      });
    }
  });
});
