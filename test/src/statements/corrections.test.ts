import { expect } from "chai";
import { encodeBytes32String } from "ethers";

import type { Messages } from "../../../src/statements/Statement.js";
import { readReceipts } from "../../../src/receipts/readReceipts.js";
import { readStatement } from "../../../src/statements/readStatement.js";
import { statementDigest } from "../../../src/statements/statementDigest.js";
import { writeStatement } from "../../../src/statements/writeStatement.js";
import { connection, deployed } from "../../deployed.js";
import { attestation, award, FAR, household, order, sign } from "../../journey.js";

const REASON = encodeBytes32String("mistake");
/** Status of a claim that its creditor no longer asks here. */
const WITHDRAWN = 4n;

/** A household with 100 coins of one task. */
async function earned() {
  const world = await deployed();
  const home = await household(world);
  await award(world, home.programme, [attestation(1n, world.people.resident.address)]);
  return { world, home, programme: home.programme };
}

type World = Awaited<ReturnType<typeof earned>>["world"];

/** A statement that was signed, written to a file and read from it, as it goes from its signer to the operator. */
async function sent<
  P extends "Annulment" | "Assignment" | "ClaimWithdrawal" | "Recovery" | "Reversal" | "Withdrawal",
>(world: World, kind: P, message: Messages[P], signer: World["people"]["resident"]) {
  const statement = await sign(world, kind, message, signer);
  const text = writeStatement(statement);
  const read = readStatement(text, kind);
  expect(writeStatement(read)).to.equal(text);
  expect(statementDigest(read)).to.equal(statementDigest(statement));
  return { message: read.message, signature: read.signature ?? "" };
}

describe("Statements of corrections, as the contracts take them", function () {
  it("a participant withdraws", async function () {
    const { world, programme } = await connection.networkHelpers.loadFixture(earned);
    const { socialcoin, people } = world;
    const withdrawal = { programme, participant: people.resident.address, enrolment: 1n, deadline: FAR };
    const { message, signature } = await sent(world, "Withdrawal", withdrawal, people.resident);

    await expect(socialcoin.withdraw([{ withdrawal: message, signature }])).to.emit(
      socialcoin,
      "ParticipantStatusChanged",
    );
  });

  it("an attester gives a participant a new account", async function () {
    const { world, programme } = await connection.networkHelpers.loadFixture(earned);
    const { socialcoin, people } = world;
    const [participant, successor, attester] = [people.resident, people.stranger, people.attester].map(
      ({ address }) => address,
    ) as [string, string, string];
    const recovery = { programme, participant, successor, attester, deadline: FAR };
    const { message, signature } = await sent(world, "Recovery", recovery, people.attester);

    await expect(socialcoin.recover(message, signature))
      .to.emit(socialcoin, "ParticipantRecovered")
      .withArgs(programme, participant, successor, attester);
  });

  it("an attester annuls an attestation", async function () {
    const { world, programme } = await connection.networkHelpers.loadFixture(earned);
    const { socialcoin, people } = world;
    const annulment = {
      programme,
      attester: people.attester.address,
      reason: REASON,
      deadline: FAR,
      attestation: attestation(1n, people.resident.address),
    };
    const { message, signature } = await sent(world, "Annulment", annulment, people.attester);

    await socialcoin.annul(message, signature);

    expect((await socialcoin.accountOf(programme)).annulled).to.equal(100n);
  });

  it("a creditor assigns a claim, and the assignee withdraws it", async function () {
    const { world, home } = await connection.networkHelpers.loadFixture(earned);
    const { debtRelief, people, organisations } = world;
    const claim = home.rentClaim;
    const assignment = {
      claim,
      creditor: organisations.housing,
      assignee: organisations.taxOffice,
      signer: people.otherCreditor.address,
      deadline: FAR,
    };
    const assigned = await sent(world, "Assignment", assignment, people.otherCreditor);
    await debtRelief.assign(assigned.message, assigned.signature);
    expect((await debtRelief.claimOf(claim)).holder).to.equal(organisations.taxOffice);

    const { taxOffice: creditor } = organisations;
    const withdrawal = { claim, creditor, reason: REASON, signer: people.creditor.address, deadline: FAR };
    const withdrawn = await sent(world, "ClaimWithdrawal", withdrawal, people.creditor);
    await debtRelief.withdrawClaim(withdrawn.message, withdrawn.signature);
    expect((await debtRelief.claimOf(claim)).status).to.equal(WITHDRAWN);
  });

  it("a creditor reverses a receipt", async function () {
    const { world, home, programme } = await connection.networkHelpers.loadFixture(earned);
    const { debtRelief, people, organisations } = world;
    await debtRelief.redeem([await order(world, programme, people.resident, home.arrangement, 100n)]);
    const creditor = organisations.taxOffice;
    const [found] = await readReceipts(debtRelief, { programme, creditor });
    if (found === undefined) throw new Error("The redemption issued no receipt.");
    const { number } = found.receipt;
    const reversal = {
      programme,
      number,
      organisation: creditor,
      reason: REASON,
      signer: people.creditor.address,
      deadline: FAR,
    };
    const { message, signature } = await sent(world, "Reversal", reversal, people.creditor);

    await debtRelief.reverse(message, found.receipt, signature);

    expect(await debtRelief.verify(found.receipt)).to.equal(3n);
  });
});
