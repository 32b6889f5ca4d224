import { expect } from "chai";
import { ethers as ethersLibrary, type Contract } from "ethers";

import { grant, OTHER_MUNICIPALITY, REDEEMER_ROLE, roleOf, WILGENDAM } from "../organisations.js";
import { AGREEMENT, CATALOGUE, CLEAN_UP, LABEL, ProgrammeStatus, TERMS } from "../programme.js";
import { ethers, IN_A_WEEK, loadFixture, text, type Scene } from "../scene.js";
import { digestOf, signAs } from "../typedData.js";
import { attestationOf, award, consentOf, enrol, enrolled } from "./act.js";

describe("Socialcoin: award", function () {
  let at: Scene;
  let resident: string;
  let neighbour: string;

  beforeEach(async function () {
    at = await loadFixture(enrolled);
    resident = at.people.resident.address;
    neighbour = at.people.neighbour.address;
  });

  describe("when attested tasks are awarded", function () {
    it("gives each participant what the catalogue promises", async function () {
      await award(at, [
        attestationOf(resident),
        attestationOf(neighbour, { task: 2n, activity: CLEAN_UP, units: 2n }),
        attestationOf(neighbour, { task: 3n, activity: CLEAN_UP, group: true }),
        attestationOf(resident, { task: 4n, group: true }),
      ]);
      expect(await at.coin.balanceOf(resident, 1)).to.equal(300 + 300);
      expect(await at.coin.balanceOf(neighbour, 1)).to.equal(2 * 200 + 200 * 2);
      expect(await at.coin.totalSupply(1)).to.equal(1400);
      expect([...(await at.coin.accountOf(1))]).to.deep.equal([1400n, 0n, 0n]);
    });

    it("announces every credit as ERC-1155 has it, and then the batch", async function () {
      const attestations = [attestationOf(resident, { task: 8n }), attestationOf(neighbour, { task: 5n })];
      const { operator, attester } = at.people;
      const statement = digestOf(at.coinDomain, "AttestationBatch", {
        programme: 1n,
        attester: attester.address,
        deadline: IN_A_WEEK * 2n,
        attestations,
      });
      await expect(award(at, attestations))
        .to.emit(at.coin, "TransferSingle")
        .withArgs(operator.address, ethersLibrary.ZeroAddress, resident, 1, 300)
        .and.to.emit(at.coin, "TransferSingle")
        .withArgs(operator.address, ethersLibrary.ZeroAddress, neighbour, 1, 300)
        .and.to.emit(at.coin, "TasksAwarded")
        .withArgs(1, operator.address, attester.address, statement, 600, [8n, 5n]);
    });

    it("keeps the month of the award, and what was awarded in it", async function () {
      await award(at, [attestationOf(resident)]);
      const participant = await at.coin.participantOf(1, resident);
      const january2027 = BigInt((2027 - 1970) * 12);
      expect([...participant]).to.deep.equal([1n, 1n, 0n, january2027, 300n, 300n, 300n]);
    });
  });

  describe("when the statement is empty", function () {
    it("has nothing to award", async function () {
      await expect(award(at, []))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinNothingToAward")
        .withArgs(1);
    });
  });

  describe("when the attester may not attest here", function () {
    it("refuses one of another municipality, one removed, one with a delay, and anybody else", async function () {
      const { attester, otherAttester, stranger, administrator, secondOperator } = at.people;
      await at.registrar.revokeRole(roleOf(WILGENDAM, "Attester"), attester);
      await grant(at.registrar, WILGENDAM, "Attester", stranger.address, 60);
      for (const by of [attester, otherAttester, stranger, administrator, secondOperator]) {
        await expect(award(at, [attestationOf(resident)], { by }))
          .to.be.revertedWithCustomError(at.coin, "DutyMissing")
          .withArgs(WILGENDAM, 3, by.address);
      }
    });
  });

  describe("when one person does both", function () {
    it("asks for a second one", async function () {
      const { soloist } = at.people;
      await expect(award(at, [attestationOf(resident)], { by: soloist, submitter: soloist }))
        .to.be.revertedWithCustomError(at.coin, "StatementNeedsFourEyes")
        .withArgs(soloist.address);
      await award(at, [attestationOf(resident)], { by: soloist });
    });
  });

  describe("when the signature does not fit", function () {
    it("refuses a statement in which a number was altered", async function () {
      const { attester, operator } = at.people;
      const batch = {
        programme: 1n,
        attester: attester.address,
        deadline: IN_A_WEEK,
        attestations: [attestationOf(resident)],
      };
      const signature = await signAs(attester, at.coinDomain, "AttestationBatch", batch);
      for (const changes of [{ units: 2n }, { participant: neighbour }, { evidence: text("other") }]) {
        const altered = { ...batch, attestations: [attestationOf(resident, changes)] };
        await expect(at.coin.connect(operator).award(altered, signature))
          .to.be.revertedWithCustomError(at.coin, "StatementNotSigned")
          .withArgs(attester.address, digestOf(at.coinDomain, "AttestationBatch", altered));
      }
    });

    it("refuses an attestation for another programme of the same municipality", async function () {
      const { attester, operator } = at.people;
      const agreement = { ...AGREEMENT, redeemer: await at.redeemer.getAddress() };
      await at.programmes.connect(operator).create(agreement, LABEL, TERMS, CATALOGUE);
      const batch = {
        programme: 2n,
        attester: attester.address,
        deadline: IN_A_WEEK,
        attestations: [attestationOf(resident)],
      };
      const signature = await signAs(attester, at.coinDomain, "AttestationBatch", {
        ...batch,
        programme: 1n,
      });
      await expect(at.coin.connect(operator).award(batch, signature))
        .to.be.revertedWithCustomError(at.coin, "StatementNotSigned")
        .withArgs(attester.address, digestOf(at.coinDomain, "AttestationBatch", batch));
    });

    it("refuses it after its deadline", async function () {
      await expect(award(at, [attestationOf(resident)], { changes: { deadline: 5n } }))
        .to.be.revertedWithCustomError(at.coin, "StatementExpired")
        .withArgs(5, (now: bigint) => now > 5n);
    });
  });

  describe("when the attester is a contract account", function () {
    it("awards what the contract accepts", async function () {
      const wallet: Contract = await ethers.deployContract("SignerWallet");
      const attester = await wallet.getAddress();
      await grant(at.registrar, WILGENDAM, "Attester", attester);
      await award(at, [attestationOf(resident)], { changes: { attester } });
      expect(await at.coin.balanceOf(resident, 1)).to.equal(300);
    });

    it("cannot be made to award twice from within its answer", async function () {
      const wallet: Contract = await ethers.deployContract("SignerWallet");
      const attester = await wallet.getAddress();
      await grant(at.registrar, WILGENDAM, "Attester", attester);
      await grant(at.registrar, WILGENDAM, "Operator", attester);
      const suspend = at.coin.interface.encodeFunctionData("suspend", [1n, resident, text("X")]);
      await wallet.getFunction("setReentry")(await at.coin.getAddress(), suspend);
      await award(at, [attestationOf(resident)], { changes: { attester } });
      expect((await at.coin.participantOf(1, resident)).status).to.equal(1);
    });
  });

  describe("when the programme is not open", function () {
    for (const status of [ProgrammeStatus.Suspended, ProgrammeStatus.Closed]) {
      it(`refuses in status ${status}`, async function () {
        await at.programmes.connect(at.people.administrator).setStatus(1, status);
        await expect(award(at, [attestationOf(resident)]))
          .to.be.revertedWithCustomError(at.coin, "SocialcoinProgrammeNotOpen")
          .withArgs(1, status);
      });
    }
  });

  describe("when somebody is not a participant of this programme", function () {
    it("refuses the whole batch", async function () {
      const { stranger } = at.people;
      await expect(award(at, [attestationOf(resident), attestationOf(stranger.address, { task: 2n })]))
        .to.be.revertedWithCustomError(at.coin, "SocialcoinParticipantNotEnrolled")
        .withArgs(1, stranger.address, 0);
      expect(await at.coin.balanceOf(resident, 1)).to.equal(0);
      expect(await at.coin.isAwarded(1, 1)).to.equal(false);
    });
  });

  describe("when two municipalities run programmes", function () {
    it("keeps coins and task numbers apart", async function () {
      const { otherOperator, otherAttester } = at.people;
      await at.manager.grantRole(REDEEMER_ROLE, at.redeemer, 0);
      const agreement = {
        ...AGREEMENT,
        municipality: OTHER_MUNICIPALITY,
        redeemer: await at.redeemer.getAddress(),
      };
      await at.programmes.connect(otherOperator).create(agreement, LABEL, TERMS, CATALOGUE);
      const there = { ...at, programme: 2n, people: { ...at.people, operator: otherOperator } };
      await enrol(there, await consentOf(there, at.people.resident));
      await award(at, [attestationOf(resident)]);
      await award(there, [attestationOf(resident, { units: 1n })], { by: otherAttester });
      expect(await at.coin.balanceOfBatch([resident, resident], [1, 2])).to.deep.equal([300n, 300n]);

      await expect(award(there, [attestationOf(resident, { task: 2n })]))
        .to.be.revertedWithCustomError(at.coin, "DutyMissing")
        .withArgs(OTHER_MUNICIPALITY, 3, at.people.attester.address);
    });
  });
});
