import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";

import { award } from "../../scripts/commands/award/award.js";
import { attestTasks } from "../../scripts/commands/task/attest.js";
import { type Ended, run } from "./command.js";
import { END_OF_JANUARY, type Town, town } from "./town.js";

const HEAD = "task,participant,activity,units,group,started,finished,evidence";
const lineOf = (task: number): string =>
  `${task},P-2041,community-centre-day,1,no,2027-01-04 09:00,2027-01-04 15:00,ZUID-${task}`;
const SECONDS_PER_DAY = 86_400;

describe("socialcoin award", function () {
  let place: Town;
  let snapshot: unknown;
  let number = 0;

  beforeEach(async function () {
    place = await town();
    snapshot = await place.node.provider.send("evm_snapshot", []);
  });
  afterEach(async function () {
    await place.node.provider.send("evm_revert", [snapshot]);
  });

  async function statementOf(as: string, ...tasks: number[]): Promise<string> {
    const { context, programme, folder } = place;
    const file = join(folder, `award-${(number += 1)}.csv`);
    writeFileSync(file, [HEAD, ...tasks.map(lineOf)].join("\n"));
    const [statement] = (await attestTasks(context, { file, programme, as, validDays: 10 })).statements;
    return statement?.file ?? "";
  }

  /** Runs the command and says whether the chain moved. */
  async function submit(...args: string[]): Promise<Ended & { sent: boolean }> {
    const before = await place.node.provider.getBlockNumber();
    const ended = await run(place.node, place.folder, "award", ...args);
    return { ...ended, sent: (await place.node.provider.getBlockNumber()) !== before };
  }

  function alter(file: string, change: (statement: Statement) => void): string {
    const statement = JSON.parse(readFileSync(file, "utf8")) as Statement;
    change(statement);
    writeFileSync(file, JSON.stringify(statement));
    return file;
  }

  it("awards, and the second time says that it is done and sends nothing", async function () {
    const file = await statementOf("team-zuid", 1, 2);
    const first = await submit(file, "--as", "wilgendam-operator", "--json");
    expect(first.stderr).to.equal("");
    expect(first).to.include({ code: 0, sent: true });
    const { socialcoin } = place.context.contracts;
    const resident = place.context.keys.addressOf("P-2041") ?? "";
    expect(await socialcoin.balanceOf(resident, place.programme)).to.equal(600n);

    const second = await submit(file, "--as", "wilgendam-operator", "--json");
    expect(second).to.include({ code: 0, sent: false });
    expect(JSON.parse(second.stdout)).to.deep.include({ outcome: "already-done", already: [file] });
  });

  it("shows the plan and sends nothing in a dry run", async function () {
    const file = await statementOf("team-zuid", 1);
    const ended = await submit(file, "--as", "wilgendam-operator", "--dry-run");
    expect(ended).to.include({ code: 0, sent: false });
    const told = ended.stderr.split("\n");
    expect(told[0]).to.match(
      /^Award 1 task of programme \d+, attested by 0x\w{40} \(.*award-\d+\.attestation\.json\)\.$/,
    );
    expect(told.slice(1)).to.include.members([
      "1 statement in 1 transaction.",
      "1 task of 1 participant: 300 coins, €30.00.",
      `Programme ${place.programme.toString()}: of 40,000 coins 0 were awarded before, 300 are now, 39,700 are left.`,
    ]);
  });

  it("shows the plan in Dutch, and to a program", async function () {
    const file = await statementOf("team-zuid", 1);
    const dutch = await submit(file, "--as", "wilgendam-operator", "--dry-run", "--lang", "nl");
    expect(dutch.stderr).to.include("1 taak van 1 deelnemer: 300 coins, € 30,00.");
    expect(dutch.stdout).to.include("Er is niets verzonden");
    const json = await submit(file, "--as", "wilgendam-operator", "--dry-run", "--json");
    const planned = JSON.parse(json.stdout) as { outcome: string; plan: { coins: string; cents: string } };
    expect(planned).to.have.property("outcome", "planned");
    expect(planned.plan).to.include({ coins: "300", cents: "3000" });
  });

  it("refuses a task number that was awarded before, at the award and at the attestation", async function () {
    await award(place.context, { files: [await statementOf("team-zuid", 1)], as: "wilgendam-operator" });
    const csv = join(place.folder, "again.csv");
    writeFileSync(csv, [HEAD, lineOf(2), lineOf(1)].join("\n"));
    const attested = await run(
      place.node,
      place.folder,
      "task",
      "attest",
      csv,
      "--programme",
      "1",
      "--as",
      "team-zuid",
    );
    expect(attested.stderr).to.include(`${csv}, line 3, field task: task 1 was awarded before`);
    expect(attested.code).to.equal(2);
  });

  it("refuses a second statement with the same task", async function () {
    const files = [await statementOf("team-zuid", 1), await statementOf("team-zuid", 1)];
    await award(place.context, { files: files.slice(0, 1), as: "wilgendam-operator" });
    const ended = await submit(files[1] ?? "", "--as", "wilgendam-operator", "--json");
    expect(ended).to.include({ code: 5, sent: false });
    expect(codeOf(ended)).to.equal("SOCIALCOIN_TASK_AWARDED_BEFORE");
  });

  const ALTERED: readonly [string, string, (statement: Statement) => void][] = [
    ["an altered field", "STATEMENT_NOT_SIGNED", ({ message }) => (message.attestations[0].units = "2")],
    ["a foreign chain", "STATEMENT_OTHER_CHAIN", ({ domain }) => (domain.chainId = "1")],
    [
      "a foreign contract",
      "STATEMENT_OTHER_CONTRACT",
      ({ domain }) => (domain.verifyingContract = `0x${"1".repeat(40)}`),
    ],
    ["a field too many", "STATEMENT_FIELD_INVALID", ({ message }) => (message["reward"] = "900")],
    ["other types", "STATEMENT_TYPES_DIFFER", ({ types }) => types["Attestation"]?.pop()],
    ["no signature", "STATEMENT_UNSIGNED", (statement) => delete statement.signature],
  ];
  for (const [situation, code, change] of ALTERED) {
    it(`refuses a statement with ${situation}`, async function () {
      const file = alter(await statementOf("team-zuid", 1), change);
      const ended = await submit(file, "--as", "wilgendam-operator", "--json");
      expect(codeOf(ended)).to.equal(code);
      expect(ended).to.include({ code: 2, sent: false });
      expect(ended.stderr).to.include(file);
    });
  }

  it("refuses a file that is no statement", async function () {
    const file = join(place.folder, "tasks.json");
    writeFileSync(file, "[1");
    const ended = await submit(file, "--as", "wilgendam-operator");
    expect(ended).to.include({ code: 2, sent: false });
    expect(ended.stderr).to.include(file);
  });

  it("refuses a statement whose deadline is past", async function () {
    const file = await statementOf("team-zuid", 1);
    await place.node.provider.send("evm_setNextBlockTimestamp", [END_OF_JANUARY + 11 * SECONDS_PER_DAY]);
    await place.node.provider.send("evm_mine", []);
    const ended = await submit(file, "--as", "wilgendam-operator", "--json");
    expect(codeOf(ended)).to.equal("STATEMENT_EXPIRED");
    expect(ended.stderr).to.match(
      /could be submitted until \d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?, which is past/,
    );
    expect(ended).to.include({ code: 2, sent: false });
  });

  it("refuses an operator who is the attester", async function () {
    const ended = await submit(
      await statementOf("wilgendam-standin", 1),
      "--as",
      "wilgendam-standin",
      "--json",
    );
    expect(codeOf(ended)).to.equal("STATEMENT_NEEDS_FOUR_EYES");
    expect(ended).to.include({ code: 5, sent: false });
  });

  it("refuses somebody who is no operator", async function () {
    const ended = await submit(await statementOf("team-zuid", 1), "--as", "cjib", "--json");
    expect(codeOf(ended)).to.equal("DUTY_MISSING");
    expect(ended).to.include({ code: 5, sent: false });
  });
});

interface Statement {
  domain: { chainId: string; verifyingContract: string };
  types: Record<string, object[]>;
  message: { attestations: [{ units: string }] } & Record<string, unknown>;
  signature?: string;
}

function codeOf({ stderr }: Ended): string {
  return (JSON.parse(stderr) as { error: { code: string } }).error.code;
}
