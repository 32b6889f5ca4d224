import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { expect } from "chai";

import { auditNetwork } from "../../scripts/commands/audit/audit.js";
import { award } from "../../scripts/commands/award/award.js";
import { makeOffers } from "../../scripts/commands/offer/make.js";
import { showOffers } from "../../scripts/commands/offer/show.js";
import { signOffers } from "../../scripts/commands/offer/sign.js";
import { enrol } from "../../scripts/commands/participant/enrol.js";
import { signConsent } from "../../scripts/commands/participant/signConsent.js";
import { stateParticipant } from "../../scripts/commands/participant/statement.js";
import { proposePlan } from "../../scripts/commands/plan/propose.js";
import { realisePlan } from "../../scripts/commands/plan/realise.js";
import { showPlan } from "../../scripts/commands/plan/show.js";
import { accede } from "../../scripts/commands/programme/accede.js";
import { createProgramme } from "../../scripts/commands/programme/create.js";
import { signAccession } from "../../scripts/commands/programme/signAccession.js";
import { acknowledge } from "../../scripts/commands/receipt/acknowledge.js";
import { exportReceipts } from "../../scripts/commands/receipt/export.js";
import { reverseReceipts } from "../../scripts/commands/receipt/reverse.js";
import { signAcknowledgement } from "../../scripts/commands/receipt/signAcknowledgement.js";
import { signReversal } from "../../scripts/commands/receipt/signReversal.js";
import { verifySpendings } from "../../scripts/commands/receipt/verifySpendings.js";
import { signOrder } from "../../scripts/commands/redeem/sign.js";
import { submitOrders } from "../../scripts/commands/redeem/submit.js";
import { attestTasks } from "../../scripts/commands/task/attest.js";
import type { Context } from "../../scripts/context/Context.js";
import { parseTime } from "../../scripts/input/parseTime.js";
import { en } from "../../scripts/messages/en.js";
import { sheetOfStatement } from "../../scripts/participation/sheetOfStatement.js";
import { viewSheet } from "../../scripts/participation/viewSheet.js";
import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { run } from "./command.js";
import { tableOf } from "./tableOf.js";
import { town } from "./town.js";

const EXAMPLE = join(import.meta.dirname, "..", "..", "examples", "wilgendam");
const LAMPS = "00000099000000202000";
const STREET = "00000099000000204000";
const AS = "wilgendam-operator";

describe("coins for goods, and for a street, by command", function () {
  let context: Context;
  let snapshot: unknown;
  let folder: string;
  const at = (name: string): string => join(folder, name);

  before(async function () {
    const place = await town();
    ({ context } = place);
    snapshot = await place.node.provider.send("evm_snapshot", []);
    folder = mkdtempSync(join(tmpdir(), "socialcoin-kind-"));
  });
  after(async function () {
    const { findings } = await auditNetwork(context);
    await (await town()).node.provider.send("evm_revert", [snapshot]);
    rmSync(folder, { recursive: true, force: true });
    expect(findings).to.deep.equal([]);
  });

  async function opened(name: string, oin: string, provider: string, people: string[]): Promise<bigint> {
    const created = await createProgramme(context, { file: join(EXAMPLE, name, "programme.json"), as: AS });
    const programme = created.programme ?? 0n;
    const accession = at(`accession-${name}.json`);
    await signAccession(context, { programme, oin, ground: "contract", as: provider, out: accession });
    await accede(context, { files: [accession], as: AS });
    const files: string[] = [];
    for (const as of people) {
      files.push((await signConsent(context, { programme, as, out: at(`consent-${as}.json`) })).file);
    }
    await enrol(context, { files, as: AS });
    return programme;
  }

  const inDutch = async (...args: string[]): Promise<string[]> =>
    tableOf(await run((await town()).node, folder, ...args, "--lang", "nl"));

  async function moveTo(time: string): Promise<void> {
    const { node } = await town();
    await node.provider.send("evm_setNextBlockTimestamp", [Number(parseTime(time))]);
    await node.provider.send("evm_mine", []);
  }

  async function awarded(name: string, programme: bigint): Promise<void> {
    const tasks = { file: join(EXAMPLE, name, "tasks.csv"), programme, as: "team-zuid" };
    const { statements } = await attestTasks(context, { ...tasks, out: at(`attested-${name}.json`) });
    await award(context, { files: statements.map(({ file }) => file), as: AS });
  }

  it("sells a piece of an offer, acknowledges its delivery, and cancels another", async function () {
    this.timeout(60_000);
    const programme = await opened("climate", LAMPS, "lichtwinkel", ["P-3001", "P-3002"]);
    const offers = { file: join(EXAMPLE, "climate", "lichtwinkel.csv"), programme, oin: LAMPS };
    const [offer] = await signOffers(context, { ...offers, as: "lichtwinkel", out: at("offer") });
    const made = await makeOffers(context, { files: [offer?.file ?? ""], as: AS });
    const target = made.offers[0]?.offer ?? 0n;
    expect((await makeOffers(context, { files: [offer?.file ?? ""], as: AS })).outcome).to.equal(
      "already-done",
    );
    await moveTo("2028-07-28 10:00");
    await awarded("climate", programme);

    const ordering = { programme, target, as: "P-3001" };
    const short = await signOrder(context, { ...ordering, coins: 100n, out: at("short.json") });
    expect(await codeOf(() => submitOrders(context, { files: [short.file], as: AS }))).to.equal(
      "IN_KIND_TOO_FEW_COINS",
    );
    for (const name of ["first", "second"]) {
      const order = await signOrder(context, { ...ordering, coins: 500n, out: at(`${name}.json`) });
      const { receipts } = await submitOrders(context, { files: [order.file], as: AS });
      expect(receipts.map(({ target, coins }) => [target, coins])).to.deep.equal([[target, 200n]]);
    }
    expect((await showOffers(context, programme)).map(({ stock }) => stock)).to.deep.equal([98n]);

    const { files } = await exportReceipts(context, {
      programme,
      creditor: LAMPS,
      references: [],
      out: folder,
    });
    const [delivered = "", cancelled = ""] = files;
    const acknowledgement = { files: [delivered], oin: LAMPS, as: "lichtwinkel", out: at("ack.json") };
    await signAcknowledgement(context, acknowledgement);
    await acknowledge(context, { files: [at("ack.json")], as: AS });
    // What is in the books already stays in the folder and is not signed for again.
    const all = { files, oin: LAMPS, as: "lichtwinkel" };
    await signAcknowledgement(context, { ...all, files: [...files, ...files], out: at("again.json") });
    const { message } = JSON.parse(readFileSync(at("again.json"), "utf8")) as {
      message: { numbers: string[] };
    };
    expect(message.numbers).to.deep.equal(["2"]);
    const planned = await signAcknowledgement({ ...context, dryRun: true }, all);
    expect(planned.file).to.equal(`acknowledgement-${programme.toString()}-${LAMPS}-2.json`);
    const reversal = { file: cancelled, oin: LAMPS, reason: "OUT_OF_STOCK", as: "lichtwinkel" };
    await signReversal(context, { ...reversal, out: at("reversal.json") });
    await reverseReceipts(context, { files: [at("reversal.json")], as: AS });
    expect(await codeOf(() => signAcknowledgement(context, all))).to.equal("RECEIPTS_ACKNOWLEDGED");

    const verified = await verifySpendings(context, files);
    expect(verified.map(({ verdict, status }) => [verdict, status])).to.deep.equal([
      ["valid", "acknowledged"],
      ["not-valid", "reversed"],
    ]);
    expect(await inDutch("receipt", "verify", ...files.map((file) => basename(file)))).to.deep.equal([
      "bestand              soort      nummer  van       coins  oordeel",
      "voucher-000001.json  tegoedbon       1  aanbod 1    200  geldig op blok N",
      "voucher-000002.json  tegoedbon       2  aanbod 1    200  niet geldig: Het bewijs is teruggedraaid: de vordering staat weer open.",
    ]);
    expect(await inDutch("offer", "show", programme.toString())).to.deep.equal([
      "aanbod  aanbieder             coins  over  te koop",
      "     1  00000099000000202000    200    99  2028-07-01 tot 2028-10-01",
    ]);
    expect((await showOffers(context, programme)).map(({ stock }) => stock)).to.deep.equal([99n]);
    const balance = await context.contracts.socialcoin.balanceOf(
      context.keys.addressOf("P-3001") ?? "",
      programme,
    );
    expect(balance).to.equal(1_000n);

    const stated = await stateParticipant(context, programme, "P-3001", {});
    expect([stated.earned, stated.redeemed, stated.restored, stated.balance]).to.deep.equal([
      1_200n,
      400n,
      200n,
      1_000n,
    ]);
    expect(stated.receipts.map(({ target, coins, status }) => [target, coins, status])).to.deep.equal([
      [target, 200n, "acknowledged"],
      [target, 200n, "reversed"],
    ]);
    const shown = viewSheet(sheetOfStatement(stated, en));
    expect(shown).to.include("in its books");
    expect(shown).to.not.include("owed");

    writeFileSync(
      at("forged.json"),
      readFileSync(delivered, "utf8").replace('"coins": "200"', '"coins": "900"'),
    );
    const [forged] = await verifySpendings(context, [at("forged.json")]);
    expect(forged?.verdict).to.equal("not-valid");
    expect(await codeOf(() => signConsent(context, { programme, target: 1n, as: "P-4001" }))).to.equal(
      "TARGET_NOT_SUITABLE",
    );
  });

  it("realises a proposal when the orders reach it, all or none", async function () {
    this.timeout(60_000);
    const people = ["P-5001", "P-5002", "P-5003"];
    const programme = await opened("neighbourhood", STREET, "buurtbeheer", people);
    await moveTo("2028-08-28 10:00");
    await awarded("neighbourhood", programme);
    const file = join(EXAMPLE, "neighbourhood", "bench.txt");
    const proposing = { programme, file, oin: STREET, target: 1_200n, until: "2028-09-30 12:00", as: AS };
    const { proposal = 0n } = await proposePlan(context, proposing);
    expect((await proposePlan(context, proposing)).outcome).to.equal("already-done");
    const files: string[] = [];
    for (const as of people) {
      const order = { programme, target: proposal, coins: 450n, as, out: at(`pledge-${as}.json`) };
      files.push((await signOrder(context, order)).file);
    }

    const early = { files: files.slice(0, 2), as: AS };
    expect(await codeOf(() => realisePlan(context, early))).to.equal("TARGET_NOT_REACHED");
    const { receipts } = await realisePlan(context, { files, as: AS });

    expect(receipts.map(({ coins }) => coins)).to.deep.equal([450n, 450n, 300n]);
    expect((await showPlan(context, programme)).map(({ status }) => status)).to.deep.equal(["realised"]);
    expect(await inDutch("plan", "show", programme.toString())).to.deep.equal([
      "voorstel  aanbieder             coins  tot en met",
      "       1  00000099000000204000   1200  2028-09-30  verwezenlijkt",
    ]);
    const stated = await stateParticipant(context, programme, "P-5003", {});
    expect(stated.receipts.map(({ target, coins }) => [target, coins])).to.deep.equal([[proposal, 300n]]);
    expect(stated.balance).to.equal(stated.earned - 300n);
    expect((await realisePlan(context, { files, as: AS })).outcome).to.equal("already-done");
    expect(await codeOf(() => showOffers(context, programme))).to.equal("PROGRAMME_NOT_IN_KIND");
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
