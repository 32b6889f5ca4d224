import { expect } from "chai";
import { ethers as ethersLibrary } from "ethers";

import {
  OTHER_MUNICIPALITY,
  REDEEMER_ROLE,
  REPAIR_SHOP,
  roleOf,
  TAX_OFFICE,
  WILGENDAM,
} from "../organisations.js";
import { AGREEMENT, CATALOGUE, LABEL, ProgrammeStatus, STARTS_AT, TERMS } from "../programme.js";
import { loadFixture, scene, text, type Scene } from "../scene.js";

const { Open, Closed } = ProgrammeStatus;

describe("Programmes: create", function () {
  let at: Scene;

  beforeEach(async function () {
    at = await loadFixture(scene);
  });

  async function create(changes: object = {}, label = LABEL, terms = TERMS, catalogue = CATALOGUE) {
    const agreement = { ...AGREEMENT, redeemer: await at.redeemer.getAddress(), ...changes };
    return at.programmes.connect(at.people.operator).create(agreement, label, terms, catalogue);
  }

  describe("when a programme is created", function () {
    it("keeps what was agreed, and opens it whatever status was given", async function () {
      await create({ status: Closed, distribution: 1 });

      const kept = await at.programmes.agreement(2);
      const redeemer = await at.redeemer.getAddress();
      const agreed = { ...AGREEMENT, status: BigInt(Open), distribution: 1n, redeemer };
      expect([...kept]).to.deep.equal(Object.values(agreed));
      expect(await at.programmes.labelOf(2)).to.equal(LABEL);
      expect(await at.programmes.termsHashOf(2)).to.equal(TERMS);
      expect(await at.programmes.activityCount(2)).to.equal(3);
    });

    it("numbers programmes from 1", async function () {
      expect(await at.programmes.count()).to.equal(1);
      await create();
      expect(await at.programmes.count()).to.equal(2);
    });

    it("announces the programme with its agreement", async function () {
      const receipt = await (await create()).wait();
      const created = receipt?.logs
        .map((log) => at.programmes.interface.parseLog(log))
        .find((log) => log?.name === "ProgrammeCreated");

      const agreement = await at.programmes.agreement(2);
      expect(created?.args.toArray(true)).to.deep.equal([2n, WILGENDAM, LABEL, TERMS, [...agreement]]);
    });

    it("announces every activity with its number", async function () {
      const receipt = await (await create()).wait();
      const added = receipt?.logs
        .map((log) => at.programmes.interface.parseLog(log))
        .filter((log) => log?.name === "ActivityAdded")
        .map((log) => log?.args.toArray(true));

      expect(added).to.deep.equal(
        CATALOGUE.map(({ rate, code, declaration }, i) => [
          2n,
          BigInt(i),
          [Object.values(rate), code, declaration],
        ]),
      );
    });

    it("may begin without activities", async function () {
      await create({}, LABEL, TERMS, []);
      expect(await at.programmes.activityCount(2)).to.equal(0);
    });
  });

  describe("when the agreement cannot be", function () {
    const cases: [field: string, have: bigint, need: bigint, changes: object][] = [
      ["endsAt", STARTS_AT, STARTS_AT + 1n, { endsAt: STARTS_AT }],
      ["budget", 0n, 1n, { budget: 0n }],
      ["coinValue", 0n, 1n, { coinValue: 0n }],
      ["monthCeiling", 9n, 10n, { monthCeiling: 9n }],
      ["yearCeiling", 20_999n, 21_000n, { yearCeiling: 20_999n }],
    ];
    for (const [field, have, need, changes] of cases) {
      it(`refuses it, naming ${field}`, async function () {
        await expect(create(changes))
          .to.be.revertedWithCustomError(at.programmes, "ProgrammesInvalid")
          .withArgs(field, have, need);
      });
    }

    it("refuses a missing label and missing terms", async function () {
      await expect(create({}, ethersLibrary.ZeroHash))
        .to.be.revertedWithCustomError(at.programmes, "ProgrammesInvalid")
        .withArgs("label", 0, 1);
      await expect(create({}, LABEL, ethersLibrary.ZeroHash))
        .to.be.revertedWithCustomError(at.programmes, "ProgrammesInvalid")
        .withArgs("termsHash", 0, 1);
    });

    it("refuses organisation zero even for somebody who holds its role", async function () {
      await at.manager.grantRole(roleOf(0n, "Operator"), at.people.operator, 0);
      await expect(create({ municipality: 0n }))
        .to.be.revertedWithCustomError(at.programmes, "ProgrammesInvalid")
        .withArgs("municipality", 0, 1);
    });

    it("accepts the least that is possible: one coin of a month that is also the year", async function () {
      await create({ budget: 1n, coinValue: 5n, monthCeiling: 5n, yearCeiling: 5n });
      expect((await at.programmes.agreement(2)).yearCeiling).to.equal(5n);
    });

    it("refuses a redeemer that the network administrator did not admit", async function () {
      const { stranger } = at.people;
      await expect(create({ redeemer: stranger.address }))
        .to.be.revertedWithCustomError(at.programmes, "ProgrammesRedeemerNotAdmitted")
        .withArgs(stranger.address);
    });

    it("refuses a redeemer that was admitted with an execution delay", async function () {
      const redeemer = await at.redeemer.getAddress();
      await at.manager.grantRole(REDEEMER_ROLE, redeemer, 1);
      await expect(create())
        .to.be.revertedWithCustomError(at.programmes, "ProgrammesRedeemerNotAdmitted")
        .withArgs(redeemer);
    });

    it("refuses an admitted redeemer that is no contract: whom nobody can join", async function () {
      const { stranger } = at.people;
      await at.manager.grantRole(REDEEMER_ROLE, stranger, 0);
      await expect(create({ redeemer: stranger.address }))
        .to.be.revertedWithCustomError(at.programmes, "ProgrammesRedeemerNotAdmitted")
        .withArgs(stranger.address);
    });
  });

  describe("when something is asked about a programme that does not exist", function () {
    it("says so", async function () {
      for (const programme of [0, 2]) {
        await expect(at.programmes.agreement(programme))
          .to.be.revertedWithCustomError(at.programmes, "ProgrammesUnknown")
          .withArgs(programme);
        await expect(at.programmes.activity(programme, 0))
          .to.be.revertedWithCustomError(at.programmes, "ProgrammesActivityUnknown")
          .withArgs(programme, 0);
      }
    });

    it("answers zero where zero cannot be mistaken", async function () {
      expect(await at.programmes.labelOf(2)).to.equal(ethersLibrary.ZeroHash);
      expect(await at.programmes.termsHashOf(2)).to.equal(ethersLibrary.ZeroHash);
      expect(await at.programmes.activityCount(2)).to.equal(0);
      for (const organisation of [TAX_OFFICE, REPAIR_SHOP, OTHER_MUNICIPALITY]) {
        expect(await at.programmes.groundOf(1, organisation)).to.equal(text(""));
      }
    });
  });
});
