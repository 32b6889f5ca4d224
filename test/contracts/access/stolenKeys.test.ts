// Rehearsals of docs/administration.md where a stolen key had work to do: in programmes with coins, claims and receipts.
import { expect } from "chai";

import { Duty } from "../../../src/organisation/Duty.js";
import { ADMIN_ROLE, BRAKE_ROLE, roleOf } from "../../../src/organisation/roleOf.js";
import { connection, organisations } from "../../deployed.js";
import { type Everything, everything, type Statement } from "../statements/everything.js";
import { callOf, type Changes, outcomeOf } from "../statements/submit.js";
import { afterDelay, TWO_DAYS } from "./afterDelay.js";

const { networkHelpers } = connection;
const ATTESTER = roleOf(organisations.municipality, Duty.Attester);
const OPERATOR = roleOf(organisations.municipality, Duty.Operator);
const CREDITOR = roleOf(organisations.taxOffice, Duty.Creditor);

/** Everything under way; two network administrators, whose every act waits two days. */
async function realNetwork() {
  const world = await everything();
  const { manager, people } = world.on;
  // Organisations keep their own staff.
  await manager.grantRole(roleOf(organisations.taxOffice, Duty.Administrator), people.otherCreditor, 0);
  await manager.grantRole(ADMIN_ROLE, people.stranger, TWO_DAYS);
  await manager.grantRole(ADMIN_ROLE, people.networkAdministrator, TWO_DAYS);
  return world;
}

describe("stolen keys", function () {
  let at: Everything;

  beforeEach(async function () {
    at = await networkHelpers.loadFixture(realNetwork);
  });

  function statement(name: string): Statement {
    const found = at.statements.find((one) => one.name === name);
    if (found === undefined) throw new Error(`There is no ${name}.`);
    return found;
  }

  async function submit(name: string, changes: Changes = {}) {
    const { to, data } = await callOf(at, statement(name), changes);
    return at.on.people.operator.sendTransaction({ to, data });
  }

  it("of an attester: nothing that it signed counts from then on, and what was awarded is taken back", async function () {
    const { administrator, attester, neighbour } = at.on.people;
    const own = at.on.manager.connect(administrator);

    await own.revokeRole(ATTESTER, attester);
    await own.grantRole(ATTESTER, neighbour, 0);

    expect(await outcomeOf(at, statement("AttestationBatch to socialcoin"))).to.equal("DutyMissing");
    const { message } = statement("Annulment to socialcoin");
    await expect(
      submit("Annulment to socialcoin", {
        message: { ...message, attester: neighbour.address },
        by: neighbour,
      }),
    ).to.emit(at.on.socialcoin, "TaskAnnulled");
  });

  it("of an attester and an operator: the brake at once, their duties taken away, and then on", async function () {
    const { administrator, attester, networkAdministrator, operator, soloist } = at.on.people;
    await at.on.brake.freeze(at.on.socialcoin);
    expect(await outcomeOf(at, statement("AttestationBatch to socialcoin"))).to.equal("DutyContractFrozen");

    const own = at.on.manager.connect(administrator);
    await own.revokeRole(ATTESTER, attester);
    await own.revokeRole(OPERATOR, operator);
    const coin = await at.on.socialcoin.getAddress();
    await afterDelay(at.on, networkAdministrator, ["setTargetClosed", [coin, false]]);

    expect(await outcomeOf(at, statement("AttestationBatch to socialcoin"))).to.equal("DutyMissing");
    const withdrawn = await outcomeOf(at, statement("Withdrawal to socialcoin"), { from: soloist.address });
    expect(withdrawn).to.equal(undefined);
  });

  it("of a creditor: what it gave up is owed again by agreement of the creditor and the operator", async function () {
    const { creditor, otherCreditor, partner } = at.on.people;
    const { debtRelief } = at.on;
    const claim = at.debt[0].settlement.claim(2);
    await submit("FinalDischarge to debtRelief");
    const [issued] = await debtRelief.queryFilter(debtRelief.filters.ClaimDischarged());
    if (issued === undefined) throw new Error("Nothing was discharged.");
    const { number, programme, organisation, waived, statement: digest } = issued.args;
    const { timestamp } = await issued.getBlock();

    const own = at.on.manager.connect(otherCreditor);
    await own.revokeRole(CREDITOR, creditor);
    await own.grantRole(CREDITOR, partner, 0);

    const { message } = statement("Reversal to debtRelief");
    const content = {
      claim,
      participant: `0x${"00".repeat(20)}`,
      coins: 0n,
      writtenOff: 0n,
      waived,
      outstanding: 0n,
      statement: digest,
      issuedAt: BigInt(timestamp),
    };
    const receipt = { number, programme, organisation, content };
    const taker = {
      ...statement("Reversal to debtRelief"),
      submit: (signed: object, signature: string) => [signed, receipt, signature],
    };
    await submit("Reversal to debtRelief", {
      message: { ...message, number, signer: partner.address },
      by: partner,
      taker,
    });
    expect((await debtRelief.claimOf(claim)).status).to.equal(1n);
  });

  it("of the brake: its role is taken away and contracts go on, after the delay", async function () {
    const { networkAdministrator, stranger } = at.on.people;
    await at.on.brake.freeze(at.on.debtRelief);
    const relief = await at.on.debtRelief.getAddress();

    await afterDelay(at.on, stranger, ["revokeRole", [BRAKE_ROLE, networkAdministrator.address]]);
    await afterDelay(at.on, stranger, ["setTargetClosed", [relief, false]]);

    await expect(at.on.brake.freeze(at.on.debtRelief)).to.be.revertedWithCustomError(
      at.on.brake,
      "BrakeRoleMissing",
    );
    expect(await outcomeOf(at, statement("RedemptionOrder to debtRelief"))).to.equal(undefined);
  });

  it("of every network administrator, thrown away: programmes go on, organisations replace their people, the brake works", async function () {
    const { administrator, networkAdministrator, neighbour, stranger } = at.on.people;
    const { manager } = at.on;
    for (const gone of [networkAdministrator, stranger]) {
      await manager.connect(gone).renounceRole(ADMIN_ROLE, gone);
    }

    await manager.connect(administrator).grantRole(OPERATOR, neighbour, 0);
    for (const one of at.statements.filter(({ kind }) => kind !== "Accession" && kind !== "Consent")) {
      expect(await outcomeOf(at, one, { from: neighbour.address }), one.name).to.equal(undefined);
    }
    await at.on.brake.freeze(at.on.socialcoin);
    expect(await manager.isTargetClosed(at.on.socialcoin)).to.be.true;
    await expect(manager.connect(networkAdministrator).setTargetClosed(at.on.socialcoin, false))
      .to.be.revertedWithCustomError(manager, "AccessManagerUnauthorizedAccount")
      .withArgs(networkAdministrator, ADMIN_ROLE);
  });
});
