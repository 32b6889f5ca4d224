import { expect } from "chai";

import { person } from "../choices.js";
import { atHousehold } from "../household.js";
import type { Settlement } from "../Settlement.js";

const ENROLLED = 1n;
const CLEARED = 2n;

/** A home of two with one claim of 100 cents, worth ten coins. */
async function smallHome() {
  const { on, settlement } = await atHousehold();
  const { creditor, neighbour } = on.people;
  const lodger = person("lodger");
  const home = await settlement.another();
  await home.enrol(neighbour);
  await home.enrol(lodger);
  await home.register(on.organisations.taxOffice, creditor, [{ amount: 100n }]);
  await home.award(neighbour, 50n);
  const statusOf = async (account: { address: string }): Promise<bigint> =>
    (await on.socialcoin.participantOf(home.programme, account.address)).status;
  return { on, home, neighbour, lodger, creditor, statusOf };
}

const pay = async (home: Settlement) =>
  home.on.debtRelief.redeem([await home.order(home.on.people.neighbour, 50n)]);

describe("DebtRelief: an arrangement whose debt is cleared", () => {
  it("is announced when coins write the last claim off, and awards to all members wait", async () => {
    const { on, home, neighbour, lodger, statusOf } = await smallHome();

    await expect(pay(home))
      .to.emit(on.debtRelief, "ArrangementCleared")
      .withArgs(home.arrangement, home.programme)
      .and.to.emit(on.socialcoin, "ParticipantStatusChanged");

    expect([await statusOf(neighbour), await statusOf(lodger)]).to.deep.equal([CLEARED, CLEARED]);
    expect(await on.debtRelief.isWaiting(home.programme, lodger)).to.equal(true);
    await expect(home.award(lodger, 1n))
      .to.be.revertedWithCustomError(on.socialcoin, "SocialcoinParticipantNotEnrolled")
      .withArgs(home.programme, lodger.address, CLEARED);
  });

  it("is announced when its last claim is discharged", async () => {
    const { on, home, creditor, neighbour, statusOf } = await smallHome();
    const signed = await home.dischargeOf(home.claim(1), on.organisations.taxOffice, creditor);

    await expect(on.debtRelief.discharge([signed]))
      .to.emit(on.debtRelief, "ArrangementCleared")
      .withArgs(home.arrangement, home.programme);

    expect(await statusOf(neighbour)).to.equal(CLEARED);
  });

  it("leaves awards to other households alone", async () => {
    const { on, home, statusOf } = await smallHome();

    await pay(home);

    expect(await statusOf(on.people.resident)).to.equal(ENROLLED);
    expect(await on.debtRelief.isWaiting(home.programme, on.people.resident)).to.equal(false);
  });

  it("lets who joins it wait too", async () => {
    const { home, statusOf } = await smallHome();
    await pay(home);
    const late = person("late");

    await home.enrol(late);

    expect(await statusOf(late)).to.equal(CLEARED);
  });

  it("takes no more coins", async () => {
    const { on, home, neighbour } = await smallHome();
    await pay(home);

    await expect(on.debtRelief.redeem([await home.order(neighbour, 10n)]))
      .to.be.revertedWithCustomError(on.debtRelief, "DebtReliefTooFewCoins")
      .withArgs(home.arrangement, 10n);
  });

  it("lets awards go on once a new claim is registered", async () => {
    const { on, home, creditor, neighbour, lodger, statusOf } = await smallHome();
    await pay(home);

    await home.register(on.organisations.taxOffice, creditor, [{ amount: 1000n }]);

    expect([await statusOf(neighbour), await statusOf(lodger)]).to.deep.equal([ENROLLED, ENROLLED]);
    await home.award(lodger, 5n);
    await on.debtRelief.redeem([await home.order(neighbour, 40n)]);
    expect((await on.debtRelief.claimOf(home.claim(2))).remainder).to.equal(600n);
  });

  it("is not what an arrangement without any claim is", async () => {
    const { on, settlement } = await atHousehold();
    const empty = await settlement.another();
    await empty.enrol(on.people.neighbour);

    await empty.award(on.people.neighbour, 5n);

    expect(await on.debtRelief.isWaiting(settlement.programme, on.people.neighbour)).to.equal(false);
  });
});
