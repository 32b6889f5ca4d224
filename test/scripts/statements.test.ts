import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect } from "chai";

import { award } from "../../scripts/commands/award/award.js";
import { registerClaims } from "../../scripts/commands/claim/register.js";
import { signClaims } from "../../scripts/commands/claim/sign.js";
import { stateParticipation } from "../../scripts/commands/participant/participationStatement.js";
import { recover } from "../../scripts/commands/participant/recover.js";
import { signRecovery } from "../../scripts/commands/participant/signRecovery.js";
import { stateParticipant } from "../../scripts/commands/participant/statement.js";
import { accede } from "../../scripts/commands/programme/accede.js";
import { signAccession } from "../../scripts/commands/programme/signAccession.js";
import { exportReceipts } from "../../scripts/commands/receipt/export.js";
import { reverseReceipts } from "../../scripts/commands/receipt/reverse.js";
import { signReversal } from "../../scripts/commands/receipt/signReversal.js";
import { signOrder } from "../../scripts/commands/redeem/sign.js";
import { submitOrders } from "../../scripts/commands/redeem/submit.js";
import { annul } from "../../scripts/commands/task/annul.js";
import { attestTasks } from "../../scripts/commands/task/attest.js";
import { signAnnulment } from "../../scripts/commands/task/signAnnulment.js";
import type { Context } from "../../scripts/context/Context.js";
import { en } from "../../scripts/messages/en.js";
import { nl } from "../../scripts/messages/nl.js";
import { sheetOfParticipation } from "../../scripts/participation/sheetOfParticipation.js";
import { sheetOfStatement } from "../../scripts/participation/sheetOfStatement.js";
import { viewSheet } from "../../scripts/participation/viewSheet.js";
import { refusal } from "./refusal.js";
import { type Town, town } from "./town.js";

const TAX_OFFICE = "00000099000000101000";
const AS = "wilgendam-operator";
const TASKS = "task,participant,activity,units,group,started,finished,evidence";
const CLAIMS = "claim,paymentReference,invoiceNumber,customerNumber,amount,rank,dischargeable";
/** Of the town's catalogue: what a day in the community centre brings, and what a coin is worth in cents. */
const DAY = 300n;
const CENTS = 10n;

describe("what is stated of a participant", function () {
  let place: Town;
  let context: Context;
  let programme: bigint;
  let snapshot: unknown;
  let folder: string;

  before(async function () {
    this.timeout(60_000);
    place = await town();
    programme = place.programme;
    snapshot = await place.node.provider.send("evm_snapshot", []);
    folder = mkdtempSync(join(tmpdir(), "socialcoin-statements-"));
    context = place.context;
    await happened();
    // From here on nobody signs: reading needs no key.
    const keys = {
      addressOf: (name: string) => place.context.keys.addressOf(name),
      signerOf: () => {
        throw new Error("a key was asked for");
      },
    };
    context = { ...place.context, keys };
  });
  after(async function () {
    await place.node.provider.send("evm_revert", [snapshot]);
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (name: string): string => join(folder, name);
  const addressOf = (name: string): string => place.context.keys.addressOf(name) ?? "";

  async function awarded(...lines: string[]): Promise<void> {
    writeFileSync(at("tasks.csv"), [TASKS, ...lines, ""].join("\n"));
    const signing = { file: at("tasks.csv"), programme, as: "team-zuid", overwrite: true };
    const { statements } = await attestTasks(context, signing);
    await award(context, { files: statements.map(({ file }) => file), as: AS });
  }

  async function redeemed(coins: bigint, as: string, out: string): Promise<void> {
    await signOrder(context, { programme, target: place.arrangement, coins, as, out });
    await submitOrders(context, { files: [out], as: AS });
  }

  /**
   * In January five days of which one is annulled, 300 coins redeemed and undone, 500 redeemed; then a new account, which
   * earns in February and redeems 250.
   */
  async function happened(): Promise<void> {
    await signAccession(context, {
      programme,
      oin: TAX_OFFICE,
      ground: "BW 6:160",
      as: "belastingdienst",
      out: at("a.json"),
    });
    await accede(context, { files: [at("a.json")], as: AS });
    writeFileSync(at("claims.csv"), `${CLAIMS}\nC01,TEST-1,F-1,K-1,1000.00,preferential,yes\n`);
    const claims = {
      file: at("claims.csv"),
      arrangement: place.arrangement,
      oin: TAX_OFFICE,
      as: "belastingdienst",
    };
    await registerClaims(context, { files: [(await signClaims(context, claims)).file], as: AS });

    await awarded(
      "1,P-2041,community-centre-day,1,no,2027-01-04 09:00,2027-01-04 15:00,Z-1",
      "2,P-2041,community-centre-day,1,no,2027-01-05 09:00,2027-01-05 15:30,Z-2",
      // Of two days in the row the second ends in the night.
      "3,P-2041,community-centre-day,2,no,2027-01-06 10:00,2027-01-07 00:15,Z-3",
    );
    await awarded("4,P-2041,community-centre-day,1,no,2027-01-08 09:00,2027-01-08 15:00,Z-4");
    await signAnnulment(context, {
      programme,
      task: 4n,
      reason: "WRONG_PERSON",
      as: "team-zuid",
      out: at("annul.json"),
    });
    await annul(context, { files: [at("annul.json")], as: AS });

    await redeemed(300n, "P-2041", at("order-1.json"));
    const references = [at("claims.private.json")];
    const { files } = await exportReceipts(context, { programme, references, out: folder });
    const reversing = {
      file: files[0] ?? "",
      oin: TAX_OFFICE,
      reason: "WRONG_CUSTOMER",
      as: "belastingdienst",
    };
    await signReversal(context, { ...reversing, out: at("reversal.json") });
    await reverseReceipts(context, { files: [at("reversal.json")], as: AS });
    await redeemed(500n, "P-2041", at("order-2.json"));

    const lost = {
      programme,
      participant: "P-2041",
      successor: "P-3001",
      as: "team-zuid",
      out: at("recovery.json"),
    };
    await signRecovery(context, lost);
    await recover(context, { files: [at("recovery.json")], as: AS });
    await place.node.provider.send("evm_setNextBlockTimestamp", [1_803_812_400]); // 2027-02-28 12:00
    await place.node.provider.send("evm_mine", []);
    await awarded("5,P-3001,community-centre-day,1,no,2027-02-01 00:30,2027-02-01 06:30,Z-5");
    await redeemed(250n, "P-3001", at("order-3.json"));
  }

  it("comes to what was done and redeemed, worked out apart from it", async function () {
    const statement = await stateParticipant(context, programme, "P-3001", {});
    // Four units in January, of which none was annulled, the annulled one, and one in February.
    const earned = (4n + 1n + 1n) * DAY;
    expect(statement).to.deep.include({
      participant: addressOf("P-3001"),
      formerAccounts: [addressOf("P-2041")],
      status: "enrolled",
      earned,
      annulled: DAY,
      redeemed: 300n + 500n + 250n,
      restored: 300n,
      balance: earned - DAY - 500n - 250n,
      room: { month: 21_000n - DAY * CENTS, year: 210_000n - (earned - DAY) * CENTS },
    });
    expect(statement.months).to.deep.equal([
      {
        month: "2027-01",
        activity: "community-centre-day",
        tasks: 4,
        units: 5n,
        coins: 5n * DAY,
        annulled: DAY,
      },
      { month: "2027-02", activity: "community-centre-day", tasks: 1, units: 1n, coins: DAY, annulled: 0n },
    ]);
    expect(statement.redemptions).to.deep.equal([
      { month: "2027-01", coins: 800n, restored: 300n },
      { month: "2027-02", coins: 250n, restored: 0n },
    ]);
    expect(
      statement.receipts.map(({ number, coins, writtenOff, status }) => [number, coins, writtenOff, status]),
    ).to.deep.equal([
      [1n, 300n, 3_000n, "reversed"],
      [2n, 500n, 5_000n, "issued"],
      [3n, 250n, 2_500n, "issued"],
    ]);
    expect(
      statement.claims.map(({ registered, byParticipant, remainder }) => [
        registered,
        byParticipant,
        remainder,
      ]),
    ).to.deep.equal([[100_000n, 7_500n, 92_500n]]);
  });

  it("is the same by an account of before", async function () {
    const [now, before] = [
      await stateParticipant(context, programme, "P-3001", {}),
      await stateParticipant(context, programme, addressOf("P-2041"), {}),
    ];
    expect(before).to.deep.equal(now);
  });

  it("has a line in its file for everything, which add up to the balance", async function () {
    const csv = at("coins.csv");
    const { balance } = await stateParticipant(context, programme, "P-3001", { csv });
    const lines = readFileSync(csv, "utf8")
      .trim()
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(";"));
    expect(lines.map(([, kind]) => kind)).to.deep.equal([
      "earned",
      "earned",
      "earned",
      "earned",
      "annulled",
      "redeemed",
      "restored",
      "redeemed",
      "earned",
      "redeemed",
    ]);
    const column = (place_: number): bigint =>
      lines.reduce((sum, cells) => sum + BigInt(cells[place_] ?? 0), 0n);
    expect([column(8), column(9)]).to.deep.equal([balance, balance * CENTS]);
    expect((await refusal(() => stateParticipant(context, programme, "P-3001", { csv }))).code).to.equal(
      "FILE_EXISTS",
    );
  });

  it("has hours per month of what stands, each task where it began, on Dutch clocks", async function () {
    const statement = await stateParticipation(context, programme, "P-3001", {});
    expect(
      statement.months.map(({ month, tasks, seconds, coins }) => [month, tasks, seconds, coins]),
    ).to.deep.equal([
      ["2027-01", 3, BigInt((6 * 60 + (6 * 60 + 30) + (14 * 60 + 15)) * 60), undefined],
      // 00:30 of the first of February, which in UTC is still January.
      ["2027-02", 1, BigInt(6 * 60 * 60), undefined],
    ]);
    expect([statement.tasks, statement.coins]).to.deep.equal([4, undefined]);
    const { coins } = await stateParticipation(context, programme, "P-3001", { coins: true });
    expect(coins).to.equal(5n * DAY);
  });

  it("says nothing of debts where it is about participation", async function () {
    const csv = at("effort.csv");
    const statement = await stateParticipation(context, programme, "P-3001", { csv });
    const shown = [en, nl].map((messages) => viewSheet(sheetOfParticipation(statement, messages))).join();
    const told = shown + readFileSync(csv, "utf8") + Object.keys(statement).join();
    for (const word of ["€", "EUR", TAX_OFFICE, "claim", "vordering", "300", "1500", "1.500", "receipt"]) {
      expect(told, word).to.not.include(word);
    }
    expect(readFileSync(csv, "utf8")).to.equal(
      "\ufeffmonth;activity;tasks;minutes\r\n2027-01;community-centre-day;3;1605\r\n2027-02;community-centre-day;1;360\r\n",
    );
  });

  it("speaks Dutch and English, with the same figures", async function () {
    const statement = await stateParticipant(context, programme, "P-3001", {});
    const effort = await stateParticipation(context, programme, "P-3001", { coins: true });
    for (const [messages, words] of [
      [
        en,
        [
          "Coins now",
          "750 coins, worth €75.00",
          "January 2027",
          "€925.00",
          "undone",
          "26:45",
          "Still possible this year",
        ],
      ],
      [
        nl,
        [
          "Coins nu",
          "750 coins, waard € 75,00",
          "januari 2027",
          "€ 925,00",
          "ongedaan",
          "26:45",
          "Kan nog dit jaar",
        ],
      ],
    ] as const) {
      const text =
        viewSheet(sheetOfStatement(statement, messages)) + viewSheet(sheetOfParticipation(effort, messages));
      for (const word of words) expect(text).to.include(word);
    }
  });

  it("is a letter too: tagged, on A4, in the language, and the same each time", async function () {
    for (const [messages, locale] of [
      [en, "en-GB"],
      [nl, "nl-NL"],
    ] as const) {
      const pdf = at(`${locale}.pdf`);
      const speaking = { ...context, output: { ...context.output, messages } };
      await stateParticipant(speaking, programme, "P-3001", { pdf });
      const bytes = readFileSync(pdf);
      const text = bytes.toString("latin1");
      expect(text).to.match(/^%PDF-1\.7/);
      for (const part of [
        "/StructTreeRoot",
        "/MarkInfo",
        `/Lang (${locale})`,
        "/MediaBox [0 0 595.28 841.89]",
        "/TH",
      ]) {
        expect(text, part).to.include(part);
      }
      await stateParticipant(speaking, programme, "P-3001", { pdf, overwrite: true });
      expect(readFileSync(pdf).equals(bytes)).to.equal(true);
    }
  });

  it("is written nowhere in a dry run", async function () {
    const dry = { ...context, dryRun: true };
    await stateParticipation(dry, programme, "P-3001", { csv: at("dry.csv"), pdf: at("dry.pdf") });
    expect([existsSync(at("dry.csv")), existsSync(at("dry.pdf"))]).to.deep.equal([false, false]);
  });

  it("is not made for who never took part", async function () {
    expect((await refusal(() => stateParticipant(context, programme, "P-5001", {}))).code).to.equal(
      "PARTICIPANT_UNKNOWN",
    );
    expect((await refusal(() => stateParticipation(context, 99n, "P-3001", {}))).code).to.equal(
      "PROGRAMME_UNKNOWN",
    );
  });

  it("is not made from the events of a node that hides some", async function () {
    const provider = place.context.provider;
    const hiding: typeof provider = new Proxy(provider, {
      get(target, property) {
        if (property === "provider") return hiding;
        const own = Reflect.get(target, property) as unknown;
        if (property === "getLogs") {
          return async (filter: Parameters<typeof provider.getLogs>[0]) =>
            (await target.getLogs(filter)).slice(1);
        }
        return typeof own === "function" ? (own.bind(target) as unknown) : own;
      },
    });
    const socialcoin = place.context.contracts.socialcoin.connect(hiding);
    const lied = { ...context, contracts: { ...context.contracts, socialcoin } };
    expect((await refusal(() => stateParticipation(lied, programme, "P-3001", {}))).code).to.match(
      /MOVEMENTS_CONTRADICTED|AWARD_UNREADABLE/,
    );
  });
});
