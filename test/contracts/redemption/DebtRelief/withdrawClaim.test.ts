import { expect } from "chai";
import { ZeroHash } from "ethers";

import { Duty } from "../../../../src/organisation/Duty.js";
import { REASON, withdraw } from "../corrections.js";
import { atHousehold, atHouseholdWithCoins, coinsOf } from "../household.js";
import { digestOf } from "../signing.js";

describe("DebtRelief.withdrawClaim", () => {
  it("closes the claim and begins an epoch", async () => {
    const house = await atHouseholdWithCoins();
    const { on, settlement } = house;
    await on.debtRelief.redeem([await settlement.order(on.people.resident, 300n)]);
    const { message, signature } = await withdraw(house, 3);

    await expect(on.debtRelief.withdrawClaim(message, signature))
      .to.emit(on.debtRelief, "ClaimWithdrawn")
      .withArgs(
        settlement.claim(3),
        on.organisations.housing,
        39_600n,
        REASON,
        digestOf("ClaimWithdrawal", settlement.place, message),
      )
      .and.to.emit(on.debtRelief, "EpochBegun")
      .withArgs(settlement.arrangement, 3n);

    const { status, remainder } = await on.debtRelief.claimOf(settlement.claim(3));
    expect([status, remainder]).to.deep.equal([4n, 39_600n]);
    expect(await on.debtRelief.issued()).to.equal(3n);
  });

  it("leaves later coins to the other claims", async () => {
    const house = await atHousehold();
    const { on, settlement } = house;
    const { message, signature } = await withdraw(house, 3);
    await on.debtRelief.withdrawClaim(message, signature);
    await settlement.award(on.people.resident, 260n);

    await on.debtRelief.redeem([await settlement.order(on.people.resident, 260n)]);

    expect(await coinsOf(house)).to.deep.equal([200n, 60n, 0n]);
  });

  it("clears the arrangement when it was the last open claim", async () => {
    const house = await atHousehold();
    const { on, settlement } = house;
    const { housing } = on.organisations;
    const home = await settlement.another();
    await home.enrol(on.people.neighbour);
    await home.register(housing, on.people.otherCreditor, [{ amount: 5n }]);
    const { message, signature } = await withdraw({ on, settlement: home }, 1);

    await expect(on.debtRelief.withdrawClaim(message, signature))
      .to.emit(on.debtRelief, "ArrangementCleared")
      .withArgs(home.arrangement, home.programme);
  });

  it("refuses a withdrawal without a reason", async () => {
    const house = await atHousehold();
    const { message, signature } = await withdraw(house, 3, { reason: ZeroHash });

    await expect(house.on.debtRelief.withdrawClaim(message, signature))
      .to.be.revertedWithCustomError(house.on.debtRelief, "DebtReliefGroundMissing")
      .withArgs(house.settlement.claim(3));
  });

  it("refuses the second time", async () => {
    const house = await atHousehold();
    const { message, signature } = await withdraw(house, 3);
    await house.on.debtRelief.withdrawClaim(message, signature);

    await expect(house.on.debtRelief.withdrawClaim(message, signature))
      .to.be.revertedWithCustomError(house.on.debtRelief, "DebtReliefClaimNotOpen")
      .withArgs(house.settlement.claim(3), 4n);
  });

  it("refuses a claim of an arrangement that does not exist", async () => {
    const house = await atHousehold();
    const claim = 99n * 256n + 1n;
    const { message, signature } = await withdraw(house, 3, { claim });

    await expect(house.on.debtRelief.withdrawClaim(message, signature))
      .to.be.revertedWithCustomError(house.on.debtRelief, "DebtReliefClaimNotOpen")
      .withArgs(claim, 0n);
  });

  it("refuses an altered claim", async () => {
    const house = await atHousehold();
    const { message, signature } = await withdraw(house, 3);
    const altered = { ...message, claim: house.settlement.claim(2) };

    await expect(house.on.debtRelief.withdrawClaim(altered, signature))
      .to.be.revertedWithCustomError(house.on.debtRelief, "StatementNotSigned")
      .withArgs(message.signer, digestOf("ClaimWithdrawal", house.settlement.place, altered));
  });

  it("refuses another municipality's operator", async () => {
    const house = await atHousehold();
    const { otherOperator } = house.on.people;
    const { message, signature } = await withdraw(house, 3);

    await expect(house.on.debtRelief.connect(otherOperator).withdrawClaim(message, signature))
      .to.be.revertedWithCustomError(house.on.debtRelief, "DutyMissing")
      .withArgs(house.on.organisations.municipality, Duty.Operator, otherOperator);
  });
});
