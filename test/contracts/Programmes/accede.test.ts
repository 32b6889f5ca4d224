import { expect } from "chai";
import { ethers as ethersLibrary } from "ethers";

import { REPAIR_SHOP, grant, OTHER_MUNICIPALITY, TAX_OFFICE, WILGENDAM } from "../organisations.js";
import { ProgrammeStatus, TERMS } from "../programme.js";
import { IN_A_WEEK, loadFixture, scene, text, type Scene } from "../scene.js";
import { type Message, signAs } from "../typedData.js";

const GROUND = text("Fw 349");

describe("Programmes: accede", function () {
  let at: Scene;

  beforeEach(async function () {
    at = await loadFixture(scene);
  });

  async function accede(changes: Message = {}, signer = at.people.creditor) {
    const accession = {
      programme: 1n,
      organisation: TAX_OFFICE,
      termsHash: TERMS,
      ground: GROUND,
      signer: signer.address,
      deadline: IN_A_WEEK,
      ...changes,
    };
    const signature = await signAs(signer, at.programmesDomain, "Accession", accession);
    return at.programmes.connect(at.people.operator).accede(accession, signature);
  }

  it("keeps the ground on which a creditor acceded", async function () {
    await expect(accede())
      .to.emit(at.programmes, "OrganisationAcceded")
      .withArgs(1, TAX_OFFICE, at.people.creditor.address, GROUND);
    expect(await at.programmes.groundOf(1, TAX_OFFICE)).to.equal(GROUND);
  });

  it("takes a provider too", async function () {
    await expect(accede({ organisation: REPAIR_SHOP }, at.people.provider))
      .to.emit(at.programmes, "OrganisationAcceded")
      .withArgs(1, REPAIR_SHOP, at.people.provider.address, GROUND);
  });

  it("takes the creditor in the municipality itself", async function () {
    await grant(at.registrar, WILGENDAM, "Creditor", at.people.stranger.address);
    await accede({ organisation: WILGENDAM }, at.people.stranger);
    expect(await at.programmes.groundOf(1, WILGENDAM)).to.equal(GROUND);
  });

  it("takes one to a closed programme, where claims still change hands", async function () {
    await at.programmes.connect(at.people.administrator).setStatus(1, ProgrammeStatus.Closed);
    await accede();
    expect(await at.programmes.groundOf(1, TAX_OFFICE)).to.equal(GROUND);
  });

  it("refuses other terms than the programme's", async function () {
    const other = ethersLibrary.id("other terms");
    await expect(accede({ termsHash: other }))
      .to.be.revertedWithCustomError(at.programmes, "ProgrammesTermsDiffer")
      .withArgs(1, other, TERMS);
  });

  it("refuses to do without a ground", async function () {
    await expect(accede({ ground: ethersLibrary.ZeroHash }))
      .to.be.revertedWithCustomError(at.programmes, "ProgrammesInvalid")
      .withArgs("ground", 0, 1);
  });

  it("refuses a second accession, also on another ground", async function () {
    await accede();
    for (const ground of [GROUND, text("BW 6:160")]) {
      await expect(accede({ ground }))
        .to.be.revertedWithCustomError(at.programmes, "ProgrammesAccededBefore")
        .withArgs(1, TAX_OFFICE);
    }
  });

  it("refuses an unknown programme", async function () {
    await expect(accede({ programme: 9n }))
      .to.be.revertedWithCustomError(at.programmes, "ProgrammesUnknown")
      .withArgs(9);
  });

  it("refuses a signer without a party's duty at that organisation", async function () {
    const { attester, creditor, otherOperator } = at.people;
    for (const [organisation, signer] of [
      [WILGENDAM, attester],
      [REPAIR_SHOP, creditor],
      [OTHER_MUNICIPALITY, otherOperator],
    ] as const) {
      await expect(accede({ organisation }, signer))
        .to.be.revertedWithCustomError(at.programmes, "ProgrammesPartyDutyMissing")
        .withArgs(organisation, signer.address);
    }
  });

  it("refuses a signer whose duty has an execution delay", async function () {
    await grant(at.registrar, TAX_OFFICE, "Creditor", at.people.stranger.address, 60);
    await expect(accede({}, at.people.stranger))
      .to.be.revertedWithCustomError(at.programmes, "ProgrammesPartyDutyMissing")
      .withArgs(TAX_OFFICE, at.people.stranger.address);
  });
});
