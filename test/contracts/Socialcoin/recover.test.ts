import { expect } from "chai";
import { ethers as ethersLibrary } from "ethers";

import { WILGENDAM } from "../organisations.js";
import { ProgrammeStatus } from "../programme.js";
import { IN_A_WEEK, loadFixture, type Scene } from "../scene.js";
import { digestOf, signAs } from "../typedData.js";
import {
  attestationOf,
  award,
  consentOf,
  enrol,
  enrolled,
  ParticipantStatus,
  recover,
  redeemerDoes,
  withdraw,
} from "./act.js";

const { None, Moved, Withdrawn } = ParticipantStatus;

describe("Socialcoin: recover", function () {
  let at: Scene;
  let resident: string;
  let successor: string;

  beforeEach(async function () {
    at = await loadFixture(enrolled);
    resident = at.people.resident.address;
    successor = at.people.stranger.address;
    await award(at, [attestationOf(resident)]);
    await redeemerDoes(at, "burn", 1, resident, 50, 0);
  });

  describe("when a participant has a new account", function () {
    it("moves standing, coins, ceilings and the number of the next order", async function () {
      const before = [...(await at.coin.participantOf(1, resident))];
      await expect(recover(at))
        .to.emit(at.coin, "ParticipantRecovered")
        .withArgs(1, resident, successor, at.people.attester.address)
        .and.to.emit(at.coin, "TransferSingle")
        .withArgs(at.people.operator.address, resident, successor, 1, 250)
        .and.to.emit(at.redeemer, "Moved")
        .withArgs(1, resident, successor);
      expect([...(await at.coin.participantOf(1, successor))]).to.deep.equal(before);

      const old = await at.coin.participantOf(1, resident);
      expect([old.status, old.balance]).to.deep.equal([BigInt(Moved), 0n]);
      expect(await at.coin.totalSupply(1)).to.equal(250);
    });

    it("awards the new account within the same ceilings, and never the old one", async function () {
      await recover(at);
      await expect(award(at, [attestationOf(resident, { task: 2n })]))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinParticipantNotEnrolled")
        .withArgs(1, resident, Moved);
      await expect(award(at, [attestationOf(successor, { task: 2n, activity: 2, units: 1_801n })]))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinMonthCeilingExceeded")
        .withArgs(1, successor, 2, 21_000, 21_010, 202702);
    });

    it("finds the last account from any earlier one", async function () {
      await recover(at);
      const { neighbour, provider } = at.people;
      await recover(at, { changes: { participant: successor, successor: provider.address } });
      for (const account of [resident, successor, provider.address]) {
        expect(await at.coin.currentAccountOf(1, account)).to.equal(provider.address);
      }
      expect(await at.coin.currentAccountOf(1, neighbour)).to.equal(neighbour.address);
      expect(await at.coin.currentAccountOf(2, resident)).to.equal(resident);
      expect(await at.coin.balanceOf(provider, 1)).to.equal(250);
    });

    it("ends the old account for good: it cannot join, stop or be recovered again", async function () {
      await recover(at);
      await expect(enrol(at, await consentOf(at, at.people.resident, { enrolment: 2n })))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinEnrolledBefore")
        .withArgs(1, resident);
      await expect(withdraw(at))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinStatusRefused")
        .withArgs(1, resident, Moved);
      await expect(recover(at, { changes: { successor: at.people.provider.address } }))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinStatusRefused")
        .withArgs(1, resident, Moved);
    });

    it("lets the new account stop", async function () {
      await recover(at);
      await withdraw(at, { by: at.people.stranger });
      expect((await at.coin.participantOf(1, successor)).status).to.equal(Withdrawn);
    });
  });

  it("moves one who withdrew too, in a programme that is closed", async function () {
    await withdraw(at);
    await at.programmes.connect(at.people.administrator).setStatus(1, ProgrammeStatus.Closed);
    await recover(at);
    expect((await at.coin.participantOf(1, successor)).status).to.equal(Withdrawn);
    expect(await at.coin.balanceOf(successor, 1)).to.equal(250);
  });

  describe("when the recovery cannot be", function () {
    it("refuses an account that never joined", async function () {
      await expect(recover(at, { changes: { participant: at.people.provider.address } }))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinStatusRefused")
        .withArgs(1, at.people.provider.address, None);
    });

    it("refuses a new account that is known, the old one itself, and no account", async function () {
      const { neighbour } = at.people;
      for (const [to, status] of [
        [neighbour.address, 1],
        [resident, 1],
        [ethersLibrary.ZeroAddress, 0],
      ] as const) {
        await expect(recover(at, { changes: { successor: to } }))
          .to.be.revertedWithCustomError(at.coin, "SocialcoinSuccessorRefused")
          .withArgs(1, to, status);
      }
    });

    it("refuses a way back to an account that was left", async function () {
      await recover(at);
      await expect(recover(at, { changes: { participant: successor, successor: resident } }))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinSuccessorRefused")
        .withArgs(1, resident, Moved);
    });

    it("fails as a whole when the redeemer does not follow", async function () {
      await at.redeemer.getFunction("setRefusing")(true);
      await expect(recover(at)).to.be.revertedWithCustomError(at.redeemer, "OpenRedeemerRefuses");
      expect(await at.coin.balanceOf(resident, 1)).to.equal(250);
    });

    it("needs an attester of the municipality and a second person", async function () {
      for (const by of [at.people.otherAttester, at.people.secondOperator]) {
        await expect(recover(at, { by }))
          .to.be.revertedWithCustomError(at.coin, "DutyMissing")
          .withArgs(WILGENDAM, 3, by.address);
      }
      const { soloist } = at.people;
      await expect(recover(at, { by: soloist, submitter: soloist }))
        .to.be.revertedWithCustomError(at.coin, "StatementNeedsFourEyes")
        .withArgs(soloist.address);
    });

    it("needs the attester's signature over exactly this, in time", async function () {
      const { attester, operator } = at.people;
      const recovery = {
        programme: 1n,
        participant: resident,
        successor,
        attester: attester.address,
        deadline: IN_A_WEEK,
      };
      const signature = await signAs(attester, at.coinDomain, "Recovery", recovery);
      const altered = { ...recovery, successor: at.people.provider.address };
      await expect(at.coin.connect(operator).recover(altered, signature))
        .to.be.revertedWithCustomError(at.coin, "StatementNotSigned")
        .withArgs(attester.address, digestOf(at.coinDomain, "Recovery", altered));
      await expect(recover(at, { changes: { deadline: 3n } }))
        .to.be.revertedWithCustomError(at.coin, "StatementExpired")
        .withArgs(3, (now: bigint) => now > 3n);
    });
  });
});
