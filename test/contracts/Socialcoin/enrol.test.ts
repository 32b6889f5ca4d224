import { expect } from "chai";
import { ethers as ethersLibrary } from "ethers";

import { ProgrammeStatus, TERMS } from "../programme.js";
import { ethers, IN_A_WEEK, loadFixture, scene, type Scene } from "../scene.js";
import { digestOf } from "../typedData.js";
import { attestationOf, award, consentOf, enrol, ParticipantStatus, withdraw } from "./act.js";

const { Enrolled, Cleared, Withdrawn } = ParticipantStatus;

/** Where the coin keeps its participants, behind the two names of EIP-712 and the accounts of programmes. */
const PARTICIPANTS = 3n;

describe("Socialcoin: enrol", function () {
  let at: Scene;

  beforeEach(async function () {
    at = await loadFixture(scene);
  });

  it("makes a participant of who consents, and tells the redeemer what for", async function () {
    const { resident } = at.people;
    await expect(enrol(at, await consentOf(at, resident, { target: 7n })))
      .to.emit(at.coin, "ParticipantEnrolled")
      .withArgs(1, resident.address, 7, 1)
      .and.to.emit(at.redeemer, "Joined")
      .withArgs(1, resident.address, 7)
      .and.not.to.emit(at.coin, "ParticipantStatusChanged");

    const participant = await at.coin.participantOf(1, resident);
    expect([...participant]).to.deep.equal([BigInt(Enrolled), 1n, 0n, 0n, 0n, 0n, 0n]);
  });

  it("takes several consents at once, and none of them when one is refused", async function () {
    const { resident, neighbour } = at.people;
    const wrong = await consentOf(at, neighbour, { enrolment: 2n });
    await expect(enrol(at, await consentOf(at, resident), wrong))
      .to.be.revertedWithCustomError(at.coin, "SocialcoinEnrolmentRefused")
      .withArgs(1, neighbour.address, 2, 1);
    expect((await at.coin.participantOf(1, resident)).status).to.equal(0);

    await enrol(at, await consentOf(at, resident), await consentOf(at, neighbour));
    expect((await at.coin.participantOf(1, neighbour)).status).to.equal(Enrolled);
  });

  it("refuses to be called for no consents", async function () {
    await expect(enrol(at)).to.be.revertedWithCustomError(at.coin, "StatementsMissing");
  });

  describe("when there is nothing to redeem for at present", function () {
    it("enrols, and lets awards wait", async function () {
      const { resident } = at.people;
      await at.redeemer.getFunction("setWaiting")(true);
      await expect(enrol(at, await consentOf(at, resident)))
        .to.emit(at.coin, "ParticipantStatusChanged")
        .withArgs(1, resident.address, Cleared, ethersLibrary.ZeroHash);
      await expect(award(at, [attestationOf(resident.address)]))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinParticipantNotEnrolled")
        .withArgs(1, resident.address, Cleared);
    });
  });

  describe("when the redeemer does not want the target", function () {
    it("refuses with the redeemer's reason", async function () {
      await at.redeemer.getFunction("setRefusing")(true);
      await expect(enrol(at, await consentOf(at, at.people.resident))).to.be.revertedWithCustomError(
        at.redeemer,
        "OpenRedeemerRefuses",
      );
    });
  });

  describe("when the account takes part already", function () {
    it("refuses the same consent and a second one", async function () {
      const { resident } = at.people;
      const consent = await consentOf(at, resident);
      await enrol(at, consent);
      for (const again of [consent, await consentOf(at, resident, { enrolment: 2n })]) {
        await expect(enrol(at, again))
          .to.be.revertedWithCustomError(at.coin, "SocialcoinEnrolledBefore")
          .withArgs(1, resident.address);
      }
    });
  });

  describe("when the participant had stopped", function () {
    it("takes the next consent, and never the first one again", async function () {
      const { resident } = at.people;
      const first = await consentOf(at, resident);
      await enrol(at, first);
      await award(at, [attestationOf(resident.address)]);
      await withdraw(at);
      expect((await at.coin.participantOf(1, resident)).status).to.equal(Withdrawn);

      await expect(enrol(at, first))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinEnrolmentRefused")
        .withArgs(1, resident.address, 1, 2);
      await expect(enrol(at, await consentOf(at, resident, { enrolment: 2n })))
        .to.emit(at.coin, "ParticipantEnrolled")
        .withArgs(1, resident.address, 0, 2);
      const participant = await at.coin.participantOf(1, resident);
      expect(participant.status).to.equal(Enrolled);
      expect(participant.balance).to.equal(300);
      expect(participant.awardedInMonth).to.equal(300);
    });
  });

  describe("when the account joined as often as can be counted", function () {
    it("refuses the next time with a reason, and never counts from zero", async function () {
      const { resident } = at.people;
      await enrol(at, await consentOf(at, resident));
      await withdraw(at);
      await setEnrolments(resident.address, 65_534n);

      await enrol(at, await consentOf(at, resident, { enrolment: 65_535n }));
      await withdraw(at, { changes: { enrolment: 65_535n } });

      for (const given of [0n, 1n, 65_536n]) {
        await expect(enrol(at, await consentOf(at, resident, { enrolment: given })))
          .to.be.revertedWithCustomError(at.coin, "SocialcoinEnrolmentRefused")
          .withArgs(1, resident.address, given, 65_536);
      }
    });

    /** Writes how often an account joined programme 1 into its slot. */
    async function setEnrolments(account: string, enrolments: bigint) {
      const abi = ethersLibrary.AbiCoder.defaultAbiCoder();
      const inner = ethersLibrary.keccak256(abi.encode(["uint256", "uint256"], [1n, PARTICIPANTS]));
      const place = ethersLibrary.keccak256(abi.encode(["address", "bytes32"], [account, inner]));
      const coin = await at.coin.getAddress();
      const word = BigInt(await ethers.provider.getStorage(coin, place));
      expect(word & 0xffffffn).to.equal(BigInt(Withdrawn) | (1n << 8n));
      const written = ethersLibrary.toBeHex(word - (1n << 8n) + (enrolments << 8n), 32);
      await ethers.provider.send("hardhat_setStorageAt", [coin, place, written]);
    }
  });

  describe("when the programme is not open", function () {
    for (const status of [ProgrammeStatus.Suspended, ProgrammeStatus.Closed]) {
      it(`refuses in status ${status}`, async function () {
        await at.programmes.connect(at.people.administrator).setStatus(1, status);
        await expect(enrol(at, await consentOf(at, at.people.resident)))
          .to.be.revertedWithCustomError(at.coin, "SocialcoinProgrammeNotOpen")
          .withArgs(1, status);
      });
    }

    it("refuses an unknown programme", async function () {
      await expect(enrol(at, await consentOf(at, at.people.resident, { programme: 2n })))
        .to.be.revertedWithCustomError(at.programmes, "ProgrammesUnknown")
        .withArgs(2);
    });
  });

  describe("when the consent is not good", function () {
    it("refuses other terms", async function () {
      const other = ethersLibrary.id("other terms");
      await expect(enrol(at, await consentOf(at, at.people.resident, { termsHash: other })))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinTermsDiffer")
        .withArgs(1, other, TERMS);
    });

    it("refuses what somebody else signed in a resident's name", async function () {
      const forged = await consentOf(at, at.people.stranger, { participant: at.people.resident.address });
      await expect(enrol(at, forged))
        .to.be.revertedWithCustomError(at.coin, "StatementNotSigned")
        .withArgs(at.people.resident.address, digestOf(at.coinDomain, "Consent", forged.consent));
    });

    it("refuses it after its deadline", async function () {
      await expect(enrol(at, await consentOf(at, at.people.resident, { deadline: 1n })))
        .to.be.revertedWithCustomError(at.coin, "StatementExpired")
        .withArgs(1, (time: bigint) => time < IN_A_WEEK);
    });

    it("refuses an operator's own", async function () {
      await expect(enrol(at, await consentOf(at, at.people.operator)))
        .to.be.revertedWithCustomError(at.coin, "StatementNeedsFourEyes")
        .withArgs(at.people.operator.address);
    });
  });
});
