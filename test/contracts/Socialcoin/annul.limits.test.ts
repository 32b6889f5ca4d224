import { expect } from "chai";

import { HOUR } from "../programme.js";
import { loadFixture, type Scene, TODAY } from "../scene.js";
import { annul, type Attestation, attestationOf, award, enrolled, redeemerDoes } from "./act.js";

/** What docs/invariants.md says under _What is not promised_: a task is annulled once, whatever that took. */
describe("Socialcoin: annul, what it does not promise", function () {
  let at: Scene;
  let resident: string;
  let given: Attestation;

  beforeEach(async function () {
    at = await loadFixture(enrolled);
    resident = at.people.resident.address;
    given = attestationOf(resident, { task: 300n, units: 4n, started: BigInt(TODAY) - 12n * HOUR });
    await award(at, [given]);
  });

  /** Nobody can annul the task as it was awarded. */
  async function expectOutOfReach(coins: bigint) {
    await expect(annul(at, given))
      .to.be.revertedWithCustomError(at.coin, "SocialcoinTaskAnnulledBefore")
      .withArgs(1, 300);
    expect(await at.coin.balanceOf(resident, 1)).to.equal(coins);
  }

  it("leaves the rest of an award whose annulment named fewer units", async function () {
    await annul(at, { ...given, units: 1n });

    await expectOutOfReach(900n);
  });

  it("leaves all of an award whose annulment named another participant, who pays for it", async function () {
    const neighbour = at.people.neighbour.address;
    await award(at, [attestationOf(neighbour, { task: 301n })]);

    await annul(at, { ...given, participant: neighbour, units: 1n });

    await expectOutOfReach(1200n);
    expect(await at.coin.balanceOf(neighbour, 1)).to.equal(0n);
  });

  it("leaves what was redeemed then and came back since", async function () {
    await redeemerDoes(at, "burn", 1, resident, 1199, 0);
    await annul(at, given);
    await redeemerDoes(at, "restore", 1, resident, 1199);

    await expectOutOfReach(1199n);
  });

  it("takes all of it where what was redeemed came back before", async function () {
    await redeemerDoes(at, "burn", 1, resident, 1199, 0);
    await redeemerDoes(at, "restore", 1, resident, 1199);
    await annul(at, given);

    await expectOutOfReach(0n);
  });
});
