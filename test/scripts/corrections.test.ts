import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect } from "chai";

import { auditNetwork } from "../../scripts/commands/audit/audit.js";
import { award } from "../../scripts/commands/award/award.js";
import { assignClaims } from "../../scripts/commands/claim/assign.js";
import { registerClaims } from "../../scripts/commands/claim/register.js";
import { signClaims } from "../../scripts/commands/claim/sign.js";
import { signDischarge } from "../../scripts/commands/claim/signDischarge.js";
import { signAssignment } from "../../scripts/commands/claim/signAssignment.js";
import { signClaimWithdrawal } from "../../scripts/commands/claim/signWithdrawal.js";
import { withdrawClaims } from "../../scripts/commands/claim/withdraw.js";
import { signConsent } from "../../scripts/commands/participant/signConsent.js";
import { recover } from "../../scripts/commands/participant/recover.js";
import { resumeParticipants } from "../../scripts/commands/participant/resume.js";
import { signRecovery } from "../../scripts/commands/participant/signRecovery.js";
import { signWithdrawal } from "../../scripts/commands/participant/signWithdrawal.js";
import { suspendParticipants } from "../../scripts/commands/participant/suspend.js";
import { withdraw } from "../../scripts/commands/participant/withdraw.js";
import { accede } from "../../scripts/commands/programme/accede.js";
import { addActivities } from "../../scripts/commands/programme/addActivities.js";
import { changeStatus } from "../../scripts/commands/programme/changeStatus.js";
import { retireActivities } from "../../scripts/commands/programme/retireActivity.js";
import { signAccession } from "../../scripts/commands/programme/signAccession.js";
import { exportReceipts } from "../../scripts/commands/receipt/export.js";
import { reverseReceipts } from "../../scripts/commands/receipt/reverse.js";
import { signReversal } from "../../scripts/commands/receipt/signReversal.js";
import { verifyReceipts } from "../../scripts/commands/receipt/verify.js";
import { signOrder } from "../../scripts/commands/redeem/sign.js";
import { submitOrders } from "../../scripts/commands/redeem/submit.js";
import { annul } from "../../scripts/commands/task/annul.js";
import { attestTasks } from "../../scripts/commands/task/attest.js";
import { signAnnulment } from "../../scripts/commands/task/signAnnulment.js";
import type { Context } from "../../scripts/context/Context.js";
import { standingOf } from "../../scripts/context/standingOf.js";
import { readProgramme } from "../../src/programmes/readProgramme.js";
import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { readStatement } from "../../src/statements/readStatement.js";
import { signStatement } from "../../src/statements/signStatement.js";
import { writeStatement } from "../../src/statements/writeStatement.js";
import { refusal } from "./refusal.js";
import { type Town, town } from "./town.js";

const EXAMPLE = join(import.meta.dirname, "..", "..", "examples", "wilgendam");

const TAX_OFFICE = "00000099000000101000";
const COLLECTOR = "00000099000000114000";
const AS = "wilgendam-operator";
const TASKS = "task,participant,activity,units,group,started,finished,evidence";
const CLAIMS = "claim,paymentReference,invoiceNumber,customerNumber,amount,rank,dischargeable";
const ENROLLED = 1n;
const SUSPENDED = 3n;
const WITHDRAWN = 4n;

describe("corrections by command", function () {
  let place: Town;
  let context: Context;
  let programme: bigint;
  let snapshot: unknown;
  let folder: string;

  beforeEach(async function () {
    place = await town();
    ({ context, programme } = place);
    snapshot = await place.node.provider.send("evm_snapshot", []);
    folder = mkdtempSync(join(tmpdir(), "socialcoin-corrections-"));
  });
  afterEach(async function () {
    // Whatever was corrected: an auditor finds every promise kept.
    const { findings } = await auditNetwork(context);
    await place.node.provider.send("evm_revert", [snapshot]);
    expect(findings).to.deep.equal([]);
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (name: string): string => join(folder, name);
  const addressOf = (name: string): string => context.keys.addressOf(name) ?? "";
  const status = async (name: string): Promise<bigint> =>
    (await standingOf(context, programme, addressOf(name))).status;
  const coins = (name: string): Promise<bigint> =>
    context.contracts.socialcoin.balanceOf(addressOf(name), programme);

  /** Submits, and again: the second time nothing is sent. */
  async function twice<T extends { readonly outcome: string }>(act: () => Promise<T>): Promise<T> {
    const first = await act();
    expect(first.outcome).to.equal("done");
    const block = await context.provider.getBlockNumber();
    expect((await act()).outcome).to.equal("already-done");
    expect(await context.provider.getBlockNumber()).to.equal(block);
    return first;
  }

  /** Awards one day in the community centre: 300 coins. */
  async function awarded(task: number): Promise<void> {
    const line = `${task},P-2041,community-centre-day,1,no,2027-01-04 09:00,2027-01-04 15:00,ZUID-${task}`;
    writeFileSync(at(`${task}.csv`), `${TASKS}\n${line}\n`);
    const { statements } = await attestTasks(context, {
      file: at(`${task}.csv`),
      programme,
      as: "team-zuid",
    });
    await award(context, { files: statements.map(({ file }) => file), as: AS });
  }

  /** A claim of the tax office in the arrangement. */
  async function claimed(dischargeable = "yes"): Promise<bigint> {
    await acceded("belastingdienst", TAX_OFFICE);
    writeFileSync(at("claims.csv"), `${CLAIMS}\nC01,TEST-1,F-1,K-1,1000.00,preferential,${dischargeable}\n`);
    const { arrangement } = place;
    const signing = { file: at("claims.csv"), arrangement, oin: TAX_OFFICE, as: "belastingdienst" };
    const { file } = await signClaims(context, signing);
    const { claims } = await registerClaims(context, { files: [file], as: AS });
    return claims[0]?.claim ?? 0n;
  }

  async function acceded(as: string, oin: string): Promise<void> {
    const out = at(`accession-${as}.json`);
    await signAccession(context, { programme, oin, ground: "BW 6:160", as, out });
    await accede(context, { files: [out], as: AS });
  }

  /** Redeems all coins of P-2041; gives the file of the first receipt. */
  async function redeemed(): Promise<string> {
    const { arrangement: target } = place;
    const out = at("order.json");
    await signOrder(context, { programme, target, coins: 5_000n, as: "P-2041", out });
    await submitOrders(context, { files: [out], as: AS });
    const references = [at("claims.private.json")];
    const { files } = await exportReceipts(context, { programme, references, out: folder });
    return files[0] ?? "";
  }

  describe("of participants", function () {
    it("lets a participant stop, and not twice", async function () {
      const out = at("withdrawal.json");
      await signWithdrawal(context, { programme, as: "P-2041", out });
      await twice(() => withdraw(context, { files: [out], as: AS }));
      expect(await status("P-2041")).to.equal(WITHDRAWN);
      expect(await codeOf(() => signWithdrawal(context, { programme, as: "P-2041", out }))).to.equal(
        "NOT_TAKING_PART",
      );
    });

    it("suspends for a coded reason, and resumes", async function () {
      const who = { programme, participants: ["P-2041"], as: AS };
      await twice(() => suspendParticipants(context, { ...who, reason: "NO_SHOW" }));
      expect(await status("P-2041")).to.equal(SUSPENDED);
      const { message } = await refusal(() => awarded(1));
      expect(message).to.include(
        `is suspended in programme ${programme.toString()}. End the suspension first`,
      );
      await twice(() => resumeParticipants(context, who));
      expect(await status("P-2041")).to.equal(ENROLLED);
    });

    it("takes a code as a reason, and no sentence about somebody", async function () {
      const who = { programme, participants: ["P-2041"], as: AS };
      expect(
        await codeOf(() => suspendParticipants(context, { ...who, reason: "was rude to Mr Jansen" })),
      ).to.equal("REASON_INVALID");
    });

    it("moves a participant with the coins to a new account", async function () {
      await awarded(1);
      const out = at("recovery.json");
      const lost = { programme, participant: "P-2041", successor: "P-3001", as: "team-zuid" };
      await signRecovery(context, { ...lost, out });
      await twice(() => recover(context, { files: [out], as: AS }));
      expect([await coins("P-2041"), await coins("P-3001")]).to.deep.equal([0n, 300n]);
      expect(await codeOf(() => signRecovery(context, lost))).to.equal("PARTICIPANT_UNKNOWN");
      const { message } = await refusal(() => awarded(2));
      expect(message).to.include(
        `was replaced by ${addressOf("P-3001")} in programme ${programme.toString()}. Write`,
      );
    });

    it("signs nothing of an account that was replaced, and no order of one that never took part", async function () {
      await signRecovery(context, {
        programme,
        participant: "P-2041",
        successor: "P-3001",
        as: "team-zuid",
        out: at("recovery.json"),
      });
      await recover(context, { files: [at("recovery.json")], as: AS });
      const order = (as: string) => () => signOrder(context, { programme, target: 1n, coins: 100n, as });
      expect(await codeOf(order("P-2041"))).to.equal("ACCOUNT_MOVED");
      const consent = () => signConsent(context, { programme, target: 1n, as: "P-2041", out: at("no.json") });
      expect(await codeOf(consent)).to.equal("ACCOUNT_MOVED");
      const stop = () => signWithdrawal(context, { programme, as: "P-2041", out: at("no.json") });
      expect(await codeOf(stop)).to.equal("ACCOUNT_MOVED");
      expect(await codeOf(order("P-5003"))).to.equal("PARTICIPANT_UNKNOWN");
    });

    it("signs a recovery for the team only, and to a fresh account only", async function () {
      const lost = { programme, participant: "P-2041", successor: "P-3001", as: "cjib", out: at("no.json") };
      expect(await codeOf(() => signRecovery(context, lost))).to.equal("DUTY_MISSING");
      expect(
        await codeOf(() => signRecovery(context, { ...lost, successor: "P-2041", as: "team-zuid" })),
      ).to.equal("SUCCESSOR_KNOWN");
    });
  });

  describe("of tasks", function () {
    const reason = "WRONG_PERSON";

    /** Signed annulments of two tasks of 300 coins each, so many of which are redeemed. */
    async function annulmentsAfter(redeemedCoins: bigint): Promise<string[]> {
      await claimed();
      await awarded(1);
      await awarded(2);
      const { arrangement: target } = place;
      const order = at("order.json");
      await signOrder(context, { programme, target, coins: redeemedCoins, as: "P-2041", out: order });
      await submitOrders(context, { files: [order], as: AS });
      const files = [at("first.json"), at("second.json")];
      for (const [index, out] of files.entries()) {
        await signAnnulment(context, { programme, task: BigInt(index + 1), reason, as: "team-zuid", out });
      }
      return files;
    }

    it("takes back what is left, and says how much was spent before", async function () {
      await claimed();
      await awarded(1);
      const { arrangement: target } = place;
      const order = at("order.json");
      await signOrder(context, { programme, target, coins: 100n, as: "P-2041", out: order });
      await submitOrders(context, { files: [order], as: AS });
      const out = at("annulment.json");
      await signAnnulment(context, { programme, task: 1n, reason, as: "team-zuid", out });

      const notes: string[] = [];
      const output = { ...context.output, note: (sentence: string) => notes.push(sentence) };
      const planned = await annul({ ...context, output, dryRun: true }, { files: [out], as: AS });
      expect(planned.plan).to.deep.equal({
        annulments: [{ task: 1n, participant: addressOf("P-2041"), coins: 200n, spent: 100n }],
      });
      expect(notes).to.include.members([
        "200 coins can be taken back.",
        "Task 1: only 200 coins; 100 of its award were redeemed.",
        "A task is annulled once. If receipts of those coins are to be undone too, do that first (receipt reverse).",
      ]);

      const { annulled } = await twice(() => annul(context, { files: [out], as: AS }));

      expect(annulled).to.deep.equal([
        { file: out, task: 1n, participant: addressOf("P-2041"), coins: 200n, spent: 100n },
      ]);
      expect(await coins("P-2041")).to.equal(0n);
    });

    it("shows what a second annulment finds of the same participant's coins", async function () {
      const files = await annulmentsAfter(200n);

      const planned = await annul({ ...context, dryRun: true }, { files, as: AS });

      const participant = addressOf("P-2041");
      expect(planned.plan).to.deep.equal({
        annulments: [
          { task: 1n, participant, coins: 300n, spent: 0n },
          { task: 2n, participant, coins: 100n, spent: 200n },
        ],
      });
      const { annulled } = await annul(context, { files, as: AS });
      expect(annulled.map((one) => [one.coins, one.spent])).to.deep.equal([
        [300n, 0n],
        [100n, 200n],
      ]);
    });

    it("asks about no annulment for which those before it leave nothing", async function () {
      const files = await annulmentsAfter(300n);
      const left = await coins("P-2041");

      expect(await codeOf(() => annul({ ...context, dryRun: true }, { files, as: AS }))).to.equal(
        "SOCIALCOIN_NOTHING_TO_ANNUL",
      );
      expect(await codeOf(() => annul(context, { files, as: AS }))).to.equal("SOCIALCOIN_NOTHING_TO_ANNUL");
      expect(await coins("P-2041")).to.equal(left);
    });

    it("does not sign for a task that was never awarded", async function () {
      expect(
        await codeOf(() => signAnnulment(context, { programme, task: 9n, reason, as: "team-zuid" })),
      ).to.equal("TASK_NOT_AWARDED");
    });

    it("does not submit what says something else of the task than was awarded", async function () {
      await awarded(1);
      await awarded(2);
      const out = at("annulment.json");
      await signAnnulment(context, { programme, task: 1n, reason, as: "team-zuid", out });
      // Signed anew by the team itself, as of another task: the contract alone could not tell.
      const statement = readStatement(readFileSync(out, "utf8"), "Annulment");
      statement.message.attestation.participant = addressOf("P-3002");
      writeFileSync(out, writeStatement(await signStatement(statement, context.keys.signerOf("team-zuid"))));
      expect(await codeOf(() => annul(context, { files: [out], as: AS }))).to.equal("ATTESTATION_DIFFERS");
    });
  });

  describe("of claims", function () {
    it("assigns a claim to a holder that acceded", async function () {
      const claim = await claimed();
      const out = at("assignment.json");
      const signing = { claim, oin: TAX_OFFICE, to: COLLECTOR, as: "belastingdienst", out };
      expect(await codeOf(() => signAssignment(context, signing))).to.equal("ASSIGNEE_NOT_ACCEDED");
      await acceded("incasso-vast", COLLECTOR);
      await signAssignment(context, signing);

      await twice(() => assignClaims(context, { files: [out], as: AS }));

      expect((await context.contracts.debtRelief.claimOf(claim)).holder).to.equal(BigInt(COLLECTOR));
      expect(await codeOf(() => signAssignment(context, signing))).to.equal("CLAIM_OTHER_HOLDER");
    });

    it("withdraws a claim that was paid elsewhere", async function () {
      const claim = await claimed();
      const out = at("withdrawn.json");
      const signing = { claim, oin: TAX_OFFICE, reason: "PAID_ELSEWHERE", as: "belastingdienst", out };
      await signClaimWithdrawal(context, signing);
      await twice(() => withdrawClaims(context, { files: [out], as: AS }));
      expect((await context.contracts.debtRelief.claimOf(claim)).status).to.equal(4n);
      expect(await codeOf(() => signClaimWithdrawal(context, signing))).to.equal("CLAIM_CLOSED");
      const waiver = { claim, oin: TAX_OFFICE, ground: "IW 1990 art. 26", as: "belastingdienst" };
      expect(await codeOf(() => signDischarge(context, waiver))).to.equal("CLAIM_CLOSED");
    });

    it("does not sign the discharge of a claim that its creditor stated as one to stay due", async function () {
      const claim = await claimed("no");
      const waiver = { claim, oin: TAX_OFFICE, ground: "IW 1990 art. 26", as: "belastingdienst" };
      expect(await codeOf(() => signDischarge(context, waiver))).to.equal("CLAIM_NOT_DISCHARGEABLE");
    });
  });

  describe("of receipts", function () {
    it("undoes a receipt, gives the coins back, and tells whoever verifies it", async function () {
      const claim = await claimed();
      await awarded(1);
      const file = await redeemed();
      expect(await coins("P-2041")).to.equal(0n);
      const out = at("reversal.json");
      const signing = { file, oin: TAX_OFFICE, reason: "WRONG_CUSTOMER", as: "belastingdienst", out };
      await signReversal(context, signing);

      await twice(() => reverseReceipts(context, { files: [out], as: AS }));

      expect(await coins("P-2041")).to.equal(300n);
      expect((await context.contracts.debtRelief.claimOf(claim)).remainder).to.equal(100_000n);
      const [verified] = await verifyReceipts(context, [file]);
      expect([verified?.verdict, verified?.status]).to.deep.equal(["not-valid", "reversed"]);
      expect(await codeOf(() => signReversal(context, signing))).to.equal("RECEIPT_NOT_STANDING");
    });

    it("does not sign for an organisation that does not hold the claim", async function () {
      await claimed();
      await awarded(1);
      const file = await redeemed();
      const signing = { file, oin: COLLECTOR, reason: "WRONG_CUSTOMER", as: "incasso-vast" };
      expect(await codeOf(() => signReversal(context, signing))).to.equal("CLAIM_OTHER_HOLDER");
    });
  });

  describe("of a programme", function () {
    it("suspends, resumes and closes for ever", async function () {
      const who = { programme, as: "wilgendam-administrator" };
      for (const status of ["suspended", "open", "closed"] as const) {
        await twice(() => changeStatus(context, who, status));
      }
      expect(await codeOf(() => changeStatus(context, who, "open"))).to.equal("PROGRAMMES_STATUS_REFUSED");
    });

    it("offers activities that its file has more, and withdraws one", async function () {
      const day = { code: "community-centre-day", reward: 300, minimumDuration: "5:00", groupMultiplier: 1 };
      const declaration = "additional work";
      const more = { code: "park-cleaning", reward: 100, minimumDuration: "2:00", groupMultiplier: 2 };
      const write = (...catalogue: object[]): string => {
        const example = JSON.parse(readFileSync(join(EXAMPLE, "programme.json"), "utf8")) as object;
        const file = join(folder, "catalogue.json");
        const activities = catalogue.map((activity) => ({ ...activity, declaration }));
        writeFileSync(file, JSON.stringify({ ...example, catalogue: activities }));
        return file;
      };
      const offered = async (): Promise<string[]> =>
        (await readProgramme(context.contracts, programme)).catalogue
          .filter((one) => one.offered)
          .map(({ code }) => code);

      const file = write(day, more);
      await twice(() => addActivities(context, { programme, file, as: AS }));
      expect(await offered()).to.deep.equal(["community-centre-day", "park-cleaning"]);
      await twice(() => retireActivities(context, { programme, codes: ["park-cleaning"], as: AS }));
      expect(await offered()).to.deep.equal(["community-centre-day"]);

      // One that was withdrawn is not offered again by leaving it in the file; with other figures it is another one.
      expect((await addActivities(context, { programme, file, as: AS })).outcome).to.equal("already-done");
      await addActivities(context, { programme, file: write(day, { ...more, reward: 150 }), as: AS });
      expect(await offered()).to.deep.equal(["community-centre-day", "park-cleaning"]);

      const changed = write({ ...day, reward: 301 });
      expect(await codeOf(() => addActivities(context, { programme, file: changed, as: AS }))).to.equal(
        "ACTIVITY_DIFFERS",
      );
      expect(
        await codeOf(() => retireActivities(context, { programme, codes: ["gardening"], as: AS })),
      ).to.equal("ACTIVITY_UNKNOWN");
    });

    it("refuses the operator, who is not the administrator", async function () {
      expect(await codeOf(() => changeStatus(context, { programme, as: AS }, "suspended"))).to.equal(
        "DUTY_MISSING",
      );
    });
  });
});

async function codeOf(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
  } catch (failure) {
    if (failure instanceof SocialcoinError) return failure.code;
    throw failure;
  }
  return "not refused";
}
