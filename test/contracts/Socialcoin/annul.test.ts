import { expect } from "chai";
import { ethers as ethersLibrary } from "ethers";

import { grant, WILGENDAM } from "../organisations.js";
import { CLEAN_UP, HOUR, ProgrammeStatus } from "../programme.js";
import { IN_A_WEEK, loadFixture, text, time, type Scene } from "../scene.js";
import { digestOf, signAs } from "../typedData.js";
import { annul, type Attestation, attestationOf, award, enrolled, recover, redeemerDoes } from "./act.js";

const REASON = text("WRONG_PERSON");

describe("Socialcoin: annul", function () {
  let at: Scene;
  let resident: string;
  let given: Attestation;

  beforeEach(async function () {
    at = await loadFixture(enrolled);
    resident = at.people.resident.address;
    given = attestationOf(resident, { task: 300n });
    await award(at, [given]);
  });

  describe("when nothing of the award is spent", function () {
    it("takes all of it back, and says why", async function () {
      const { operator, attester } = at.people;
      await expect(annul(at, given))
        .to.emit(at.coin, "TaskAnnulled")
        .withArgs(1, resident, 300, attester.address, 300, 0, REASON)
        .and.to.emit(at.coin, "TransferSingle")
        .withArgs(operator.address, resident, ethersLibrary.ZeroAddress, 1, 300);
      expect(await at.coin.balanceOf(resident, 1)).to.equal(0);
      expect([...(await at.coin.accountOf(1))]).to.deep.equal([300n, 0n, 300n]);
      expect(await at.coin.totalSupply(1)).to.equal(0);
    });

    it("frees the ceilings of this month and year", async function () {
      // Twice what is taken: what is left differs from it.
      await award(at, [attestationOf(resident, { task: 301n }), attestationOf(resident, { task: 302n })]);
      await annul(at, given);
      const participant = await at.coin.participantOf(1, resident);
      expect([participant.awardedInMonth, participant.awardedInYear]).to.deep.equal([600n, 600n]);
    });

    it("marks the task, and leaves its number used", async function () {
      await annul(at, given);
      expect(await at.coin.isAnnulled(1, 300)).to.equal(true);
      expect(await at.coin.isAnnulled(1, 301)).to.equal(false);
      expect(await at.coin.isAnnulled(1, 300 - 256)).to.equal(false);
      expect(await at.coin.isAwarded(1, 300)).to.equal(true);
      await expect(award(at, [given]))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinTaskAwardedBefore")
        .withArgs(1, 300);
    });

    it("tells a task from its neighbours in the register, whatever became of them", async function () {
      const later = attestationOf(resident, { task: 302n });
      await award(at, [attestationOf(resident, { task: 301n }), later]);
      await annul(at, later);
      await annul(at, given);
      const annulled = await Promise.all([300, 301, 302].map((task) => at.coin.isAnnulled(1, task)));
      expect(annulled).to.deep.equal([true, false, true]);
      expect((await at.coin.accountOf(1)).annulled).to.equal(600n);
    });

    it("marks no other task of the register, whichever bit is its own", async function () {
      const odd = attestationOf(resident, { task: 301n });
      await award(at, [odd, attestationOf(resident, { task: 302n })]);
      await annul(at, odd);
      const annulled = await Promise.all([300, 301, 302].map((task) => at.coin.isAnnulled(1, task)));
      expect(annulled).to.deep.equal([false, true, false]);
    });

    it("counts a group as the award did", async function () {
      const group = attestationOf(resident, { task: 302n, activity: CLEAN_UP, units: 2n, group: true });
      await award(at, [group]);
      await annul(at, group);
      expect(await at.coin.balanceOf(resident, 1)).to.equal(300);
    });

    it("works for an activity that was retired since, in a programme that is closed", async function () {
      await at.programmes.connect(at.people.operator).retireActivity(1, 0);
      await at.programmes.connect(at.people.administrator).setStatus(1, ProgrammeStatus.Closed);
      await annul(at, given);
      expect(await at.coin.balanceOf(resident, 1)).to.equal(0);
    });
  });

  describe("when part of the award is spent", function () {
    it("takes what is left and says how much is gone", async function () {
      await redeemerDoes(at, "burn", 1, resident, 100, 0);
      await expect(annul(at, given))
        .to.emit(at.coin, "TaskAnnulled")
        .withArgs(1, resident, 300, at.people.attester.address, 200, 100, REASON);
      expect([...(await at.coin.accountOf(1))]).to.deep.equal([300n, 100n, 200n]);
      const participant = await at.coin.participantOf(1, resident);
      expect([participant.balance, participant.awardedInMonth]).to.deep.equal([0n, 100n]);
    });

    it("has nothing to take when all is spent", async function () {
      await redeemerDoes(at, "burn", 1, resident, 300, 0);
      await expect(annul(at, given))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinNothingToAnnul")
        .withArgs(1, resident, 300);
    });
  });

  describe("when the award is of an earlier month or year", function () {
    const later = { changes: { deadline: IN_A_WEEK * 2n } };

    for (const [what, day, awarded] of [
      ["another month", Date.UTC(2027, 1, 1), [300n, 300n]],
      ["another year", Date.UTC(2028, 0, 1), [300n, 300n]],
    ] as const) {
      it(`leaves the ceilings of ${what} alone where it did not count`, async function () {
        const yearBefore = what === "another year";
        await time.setNextBlockTimestamp(day / 1000);
        await award(at, [attestationOf(resident, { task: 301n })], later);
        await annul(at, given, later);
        const participant = await at.coin.participantOf(1, resident);
        const freedYear = yearBefore ? 300n : awarded[1];
        expect([participant.awardedInMonth, participant.awardedInYear]).to.deep.equal([
          awarded[0],
          freedYear,
        ]);
      });
    }
  });

  describe("when it states more than was awarded", function () {
    it("frees no more of a month and year than was counted in them", async function () {
      const later = { changes: { deadline: IN_A_WEEK * 2n } };
      const newYear = Date.UTC(2028, 0, 2) / 1000;
      const finished = BigInt(newYear) - HOUR;
      const second = attestationOf(resident, { task: 301n, started: finished - 2n * HOUR, finished });
      await time.setNextBlockTimestamp(newYear);
      await award(at, [second], later);

      await annul(at, { ...second, units: 2n }, later);

      const { balance, awardedInMonth, awardedInYear } = await at.coin.participantOf(1, resident);
      expect([balance, awardedInMonth, awardedInYear]).to.deep.equal([0n, 0n, 0n]);
    });
  });

  describe("when the participant has another account now", function () {
    it("takes the coins there", async function () {
      await recover(at);
      await expect(annul(at, given))
        .to.emit(at.coin, "TaskAnnulled")
        .withArgs(1, at.people.stranger.address, 300, at.people.attester.address, 300, 0, REASON);
      expect(await at.coin.balanceOf(at.people.stranger, 1)).to.equal(0);
    });
  });

  describe("when the annulment cannot be", function () {
    it("refuses a task that was never awarded", async function () {
      await expect(annul(at, attestationOf(resident, { task: 301n })))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinTaskNotAwarded")
        .withArgs(1, 301);
    });

    it("refuses a second annulment", async function () {
      await annul(at, given);
      await expect(annul(at, given))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinTaskAnnulledBefore")
        .withArgs(1, 300);
    });

    it("needs a reason", async function () {
      await expect(annul(at, given, { changes: { reason: ethersLibrary.ZeroHash } }))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinReasonMissing")
        .withArgs(1);
    });

    it("needs an attester of the municipality", async function () {
      for (const by of [at.people.otherAttester, at.people.secondOperator, at.people.stranger]) {
        await expect(annul(at, given, { by }))
          .to.be.revertedWithCustomError(at.coin, "DutyMissing")
          .withArgs(WILGENDAM, 3, by.address);
      }
    });

    it("needs two people", async function () {
      const { soloist } = at.people;
      await expect(annul(at, given, { by: soloist, submitter: soloist }))
        .to.be.revertedWithCustomError(at.coin, "StatementNeedsFourEyes")
        .withArgs(soloist.address);
    });

    it("needs the attester's signature over exactly this, in time", async function () {
      const { attester, operator } = at.people;
      const annulment = {
        programme: 1n,
        attester: attester.address,
        reason: REASON,
        deadline: IN_A_WEEK,
        attestation: given,
      };
      const signature = await signAs(attester, at.coinDomain, "Annulment", annulment);
      const altered = { ...annulment, attestation: { ...given, units: 2n } };
      await expect(at.coin.connect(operator).annul(altered, signature))
        .to.be.revertedWithCustomError(at.coin, "StatementNotSigned")
        .withArgs(attester.address, digestOf(at.coinDomain, "Annulment", altered));

      await time.setNextBlockTimestamp(IN_A_WEEK + 1n);
      await expect(at.coin.connect(operator).annul(annulment, signature))
        .to.be.revertedWithCustomError(at.coin, "StatementExpired")
        .withArgs(IN_A_WEEK, IN_A_WEEK + 1n);
    });

    it("takes the word of an attester who came later", async function () {
      const { stranger } = at.people;
      await grant(at.registrar, WILGENDAM, "Attester", stranger.address);
      await annul(at, given, { by: stranger });
      expect(await at.coin.balanceOf(resident, 1)).to.equal(0);
    });
  });
});
