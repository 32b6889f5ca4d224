import { expect } from "chai";
import { ethers as ethersLibrary } from "ethers";

import { ProgrammeStatus } from "../programme.js";
import { IN_A_WEEK, loadFixture, text, type Scene } from "../scene.js";
import { digestOf } from "../typedData.js";
import {
  attestationOf,
  award,
  consentOf,
  enrol,
  enrolled,
  ParticipantStatus,
  redeemerDoes,
  withdraw,
} from "./act.js";

const { None, Enrolled, Cleared, Suspended, Withdrawn } = ParticipantStatus;
const REASON = text("NO_SHOW");

describe("Socialcoin: a participant's standing", function () {
  let at: Scene;
  let resident: string;

  beforeEach(async function () {
    at = await loadFixture(enrolled);
    resident = at.people.resident.address;
  });

  const suspend = (reason = REASON) => at.coin.connect(at.people.operator).suspend(1, resident, reason);
  const resume = () => at.coin.connect(at.people.operator).resume(1, resident);
  const statusOf = async () => Number((await at.coin.participantOf(1, resident)).status);
  const expectStatus = (change: Promise<unknown>, status: number, reason = ethersLibrary.ZeroHash) =>
    expect(change).to.emit(at.coin, "ParticipantStatusChanged").withArgs(1, resident, status, reason);
  const expectRefused = (change: Promise<unknown>, status: number) =>
    expect(change)
      .to.be.revertedWithCustomError(at.coin, "SocialcoinStatusRefused")
      .withArgs(1, resident, status);

  /** Brings the resident into a status. */
  async function bring(status: number) {
    if (status === Cleared) await redeemerDoes(at, "setCleared", 1, resident, true);
    if (status === Suspended) await suspend();
    if (status === Withdrawn) await withdraw(at);
    expect(await statusOf()).to.equal(status);
  }

  describe("when a participant withdraws", function () {
    for (const status of [Enrolled, Cleared, Suspended]) {
      it(`stops in status ${status}, keeping the coins`, async function () {
        await award(at, [attestationOf(resident)]);
        await bring(status);
        await expectStatus(withdraw(at), Withdrawn);
        expect(await at.coin.balanceOf(resident, 1)).to.equal(300);
        await redeemerDoes(at, "burn", 1, resident, 300, 0);
        expect(await at.coin.balanceOf(resident, 1)).to.equal(0);
      });
    }

    it("is refused without a statement", async function () {
      await expect(at.coin.connect(at.people.operator).withdraw([])).to.be.revertedWithCustomError(
        at.coin,
        "StatementsMissing",
      );
    });

    it("gets no more awards", async function () {
      await withdraw(at);
      await expect(award(at, [attestationOf(resident)]))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinParticipantNotEnrolled")
        .withArgs(1, resident, Withdrawn);
    });

    it("can do so in a programme that is closed", async function () {
      await at.programmes.connect(at.people.administrator).setStatus(1, ProgrammeStatus.Closed);
      await expectStatus(withdraw(at), Withdrawn);
    });

    it("cannot stop twice, nor without having joined", async function () {
      await withdraw(at);
      await expectRefused(withdraw(at), Withdrawn);
      await expect(withdraw(at, { by: at.people.stranger }))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinStatusRefused")
        .withArgs(1, at.people.stranger.address, None);
    });

    it("needs a statement for this enrolment: an old one does not end a new one", async function () {
      await withdraw(at);
      await enrol(at, await consentOf(at, at.people.resident, { enrolment: 2n }));
      await expect(withdraw(at))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinEnrolmentRefused")
        .withArgs(1, resident, 1, 2);
      await withdraw(at, { changes: { enrolment: 2n } });
      expect(await statusOf()).to.equal(Withdrawn);
    });

    it("needs the participant's own signature", async function () {
      const forged = { programme: 1n, participant: resident, enrolment: 1n, deadline: IN_A_WEEK };
      await expect(withdraw(at, { by: at.people.stranger, changes: forged }))
        .to.be.revertedWithCustomError(at.coin, "StatementNotSigned")
        .withArgs(resident, digestOf(at.coinDomain, "Withdrawal", forged));
    });
  });

  describe("when the municipality suspends a participant", function () {
    for (const status of [Enrolled, Cleared]) {
      it(`does so in status ${status}, with the reason`, async function () {
        await bring(status);
        await expectStatus(suspend(), Suspended, REASON);
        await expect(award(at, [attestationOf(resident)]))
          .to.be.revertedWithCustomError(at.coin, "SocialcoinParticipantNotEnrolled")
          .withArgs(1, resident, Suspended);
      });
    }

    for (const status of [Suspended, Withdrawn]) {
      it(`cannot in status ${status}`, async function () {
        await bring(status);
        await expectRefused(suspend(), status);
      });
    }

    it("needs a reason", async function () {
      await expect(suspend(ethersLibrary.ZeroHash))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinReasonMissing")
        .withArgs(1);
    });

    it("leaves the coins redeemable", async function () {
      await award(at, [attestationOf(resident)]);
      await suspend();
      await redeemerDoes(at, "burn", 1, resident, 100, 0);
      expect(await at.coin.balanceOf(resident, 1)).to.equal(200);
    });
  });

  describe("when the municipality ends a suspension", function () {
    it("lets awards go on", async function () {
      await suspend();
      await expectStatus(resume(), Enrolled);
      await award(at, [attestationOf(resident)]);
    });

    it("lets them wait where there is nothing to redeem for", async function () {
      await suspend();
      await at.redeemer.getFunction("setWaiting")(true);
      await expectStatus(resume(), Cleared);
    });

    for (const status of [Enrolled, Cleared, Withdrawn]) {
      it(`cannot in status ${status}`, async function () {
        await bring(status);
        await expectRefused(resume(), status);
      });
    }
  });

  describe("when the redeemer says that the debt is cleared, or not any more", function () {
    it("lets awards wait, and go on", async function () {
      await expectStatus(redeemerDoes(at, "setCleared", 1, resident, true), Cleared);
      await expectStatus(redeemerDoes(at, "setCleared", 1, resident, false), Enrolled);
    });

    const unchanged: [status: number, cleared: boolean][] = [
      [Enrolled, false],
      [Cleared, true],
      [Suspended, true],
      [Suspended, false],
      [Withdrawn, true],
      [Withdrawn, false],
    ];
    for (const [status, cleared] of unchanged) {
      it(`changes nothing in status ${status} for ${cleared}`, async function () {
        await bring(status);
        await expect(redeemerDoes(at, "setCleared", 1, resident, cleared)).not.to.emit(
          at.coin,
          "ParticipantStatusChanged",
        );
        expect(await statusOf()).to.equal(status);
      });
    }
  });
});
