import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";

import { type Ended, run } from "./command.js";
import { type Town, town } from "./town.js";

const HEAD = "task,participant,activity,units,group,started,finished,evidence";
const GOOD = "1,P-2041,community-centre-day,1,no,2027-01-04 09:00,2027-01-04 15:00,ZUID-1";
/** What is wrong, the file's line 2, and where and how the command must say so. */
const REFUSED: readonly [situation: string, line: string, field: string, sentence: string][] = [
  ["an unknown activity", GOOD.replace("community-centre-day", "sleeping"), "activity", "no activity"],
  ["negative units", GOOD.replace(",1,no", ",-1,no"), "units", "is negative"],
  ["fractional units", GOOD.replace(",1,no", ',"1,5",no'), "units", "is not a whole number"],
  [
    "a task that finished in the future",
    GOOD.replaceAll("01-04", "03-04"),
    "finished",
    "2027-03-04 15:00 is in the future",
  ],
  [
    "a task before the programme",
    GOOD.replaceAll("2027-01-04", "2026-12-04"),
    "started",
    "the programme runs from 2027-01-01 00:00 to",
  ],
  ["a task that is too short", GOOD.replace("15:00", "10:00"), "finished", "seconds; its activity"],
  ["a time that is none", GOOD.replace("04 09:00", "32 09:00"), "started", "is not a time"],
  ["somebody who is not enrolled", GOOD.replace("P-2041", "P-2042"), "participant", "is not enrolled"],
  [
    "a name that nobody has",
    GOOD.replace("P-2041", "P-9"),
    "participant",
    "neither an address nor a known name",
  ],
  ["an empty cell", GOOD.replace("ZUID-1", ""), "evidence", "nothing is filled in"],
];

describe("socialcoin task attest", function () {
  let place: Town;
  let number = 0;

  before(async function () {
    place = await town();
  });

  async function attest(content: string | Buffer, ...more: string[]): Promise<Ended & { file: string }> {
    const file = `tasks-${(number += 1)}.csv`;
    writeFileSync(join(place.folder, file), content);
    const args = [
      "task",
      "attest",
      file,
      "--programme",
      place.programme.toString(),
      "--as",
      "team-zuid",
      ...more,
    ];
    return { file, ...(await run(place.node, place.folder, ...args)) };
  }

  /** Wrong input: exit 2, these words, no statement. */
  function expectRefused({ file, code, stdout, stderr }: Ended & { file: string }, ...words: string[]): void {
    for (const word of words) expect(stderr).to.include(word);
    expect(code).to.equal(2);
    expect(stdout).to.equal("");
    expect(existsSync(join(place.folder, file.replace(".csv", ".attestation.json")))).to.equal(false);
  }

  it("signs, as an office exports it: byte order mark, semicolons, columns in another order", async function () {
    const ended = await attest(
      "\ufeffevidence;task;participant;activity;units;group;started;finished;remark\r\n" +
        "ZUID-1;1;P-2041;community-centre-day;1;nee;04-01-2027 09:00;2027-01-04T15:00+01:00;fine\r\n",
    );
    expect(ended.stderr).to.include("1 task of 1 participant: 300 coins, €30.00.");
    expect(ended.code).to.equal(0);
    const path = join(place.folder, ended.file.replace(".csv", ".attestation.json"));
    const statement = JSON.parse(readFileSync(path, "utf8")) as { message: { attestations: object[] } };
    expect(statement.message.attestations[0]).to.include({
      task: "1",
      started: "1799049600",
      finished: "1799071200",
      group: false,
    });
    expect(readFileSync(path, "utf8")).to.not.include("ZUID");
  });

  for (const [situation, line, field, sentence] of REFUSED) {
    it(`refuses ${situation}`, async function () {
      const ended = await attest(`${HEAD}\n${line}\n`);
      expectRefused(ended, `${ended.file}, line 2, field ${field}: `, sentence);
    });
  }

  it("refuses a missing column", async function () {
    const ended = await attest("task,participant\n1,P-2041\n");
    expectRefused(ended, `${ended.file}, line 1, field activity: the column is missing`);
  });

  it("refuses a task number that stands in the file twice", async function () {
    const ended = await attest(`${HEAD}\n${GOOD}\n${GOOD}\n`);
    expectRefused(ended, `${ended.file}, line 3, field task: "1" stands in line 2 too`);
  });

  it("refuses a participant of another programme", async function () {
    const ended = await attest(`${HEAD}\n${GOOD}\n`, "--programme", place.otherProgramme.toString());
    expectRefused(ended, `${ended.file}, line 2, field participant: `, "is not enrolled in programme 2");
  });

  it("tells all problems at once, in the order of the lines", async function () {
    const wrong = GOOD.replace(",1,no", ",-1,maybe");
    const ended = await attest(`${HEAD}\n${GOOD.replace("P-2041", "P-2042")}\n${wrong}\n`);
    expectRefused(ended, "line 2, field participant", "line 3, field units", "line 3, field group");
    expect(ended.stderr.indexOf("line 2")).to.be.lessThan(ended.stderr.indexOf("line 3"));
  });

  it("refuses a file that begins as a workbook and is none", async function () {
    const ended = await attest(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0x00]));
    expectRefused(ended, `${ended.file} is not a workbook that can be read`);
  });

  it("refuses a file with a quotation mark missing", async function () {
    expectRefused(await attest(`${HEAD}\n1,"P-2041,x\n`), "this is no CSV");
  });

  it("gives every problem to a program", async function () {
    const { code, stderr, stdout } = await attest(`${HEAD}\n${GOOD.replace(",1,no", ",-1,no")}\n`, "--json");
    const { error } = JSON.parse(stderr) as { error: { code: string; details: { problems: object[] } } };
    expect([code, stdout, error.code]).to.deep.equal([2, "", "INPUT_INVALID"]);
    expect(error.details.problems[0]).to.include({ line: 2, field: "units", code: "NUMBER_NEGATIVE" });
  });

  it("refuses a signer without the duty", async function () {
    const { code, stderr } = await attest(`${HEAD}\n${GOOD}\n`, "--as", "cjib");
    expect([code, stderr.includes("is not Attester of organisation 00000099000000001000")]).to.deep.equal([
      5,
      true,
    ]);
  });

  it("refuses to replace a statement unless that is wanted", async function () {
    const ended = await attest(`${HEAD}\n${GOOD}\n`);
    const again = ["task", "attest", ended.file, "--programme", "1", "--as", "team-zuid"];
    const refused = await run(place.node, place.folder, ...again);
    expect([refused.code, refused.stderr]).to.satisfy(
      ([code, text]: [number, string]) => code === 2 && text.includes("exists already"),
    );
    expect((await run(place.node, place.folder, ...again, "--overwrite")).code).to.equal(0);
  });
});
