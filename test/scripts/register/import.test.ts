import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";

import { importTasks } from "../../../scripts/commands/task/importTasks.js";
import { listTasks } from "../../../scripts/commands/task/list.js";
import { showTask } from "../../../scripts/commands/task/show.js";
import { refusal } from "../refusal.js";
import { clearDesk, testDesk, type TestDesk } from "./testDesk.js";

const HEAD = "task;participant;activity;units;group;proposer;due;started;finished;evidence";
const DONE = "7;P-1;street-clean-up;1;ja;;;04-01-2027 09:00;04-01-2027 11:00;ZUID-7";

/** A line that cannot be imported, and the field and code that say why. */
const REFUSED: readonly [situation: string, line: string, field: string, code: string][] = [
  [
    "an activity that there is not",
    DONE.replace("street-clean-up", "sleeping"),
    "activity",
    "ACTIVITY_UNKNOWN",
  ],
  ["an activity that is retired", DONE.replace("street-clean-up", "retired"), "activity", "ACTIVITY_UNKNOWN"],
  ["somebody's name", DONE.replace("P-1", "Jan Jansen"), "participant", "ACCOUNT_UNKNOWN"],
  ["no units", DONE.replace(";1;", ";0;"), "units", "NUMBER_OUT_OF_RANGE"],
  ["more units than a task may have", DONE.replace(";1;", ";65536;"), "units", "NUMBER_OUT_OF_RANGE"],
  ["a number beyond all registers", DONE.replace("7;", "9007199254740992;"), "task", "NUMBER_OUT_OF_RANGE"],
  ["a number that a spreadsheet shortened", DONE.replace("7;", "1,23E+15;"), "task", "DIGITS_LOST"],
  ["a task without evidence", DONE.replace("ZUID-7", ""), "evidence", "CELL_MISSING"],
  ["evidence of nothing", DONE.replace("04-01-2027 11:00", ""), "finished", "CELL_MISSING"],
  ["an end without a beginning", DONE.replace("04-01-2027 09:00", ""), "started", "CELL_MISSING"],
  ["a performance of nobody", DONE.replace("P-1", ""), "participant", "CELL_MISSING"],
  ["an assignment without a term", "7;P-1;street-clean-up;1;ja;;;;;", "due", "CELL_MISSING"],
  ["a term that is over", "7;P-1;street-clean-up;1;ja;;2027-01-04;;;", "due", "DUE_PAST"],
  ["a task that is too short", DONE.replace("11:00", "10:59"), "finished", "TASK_TOO_SHORT"],
  ["a task that ends before it starts", DONE.replace("11:00", "08:00"), "finished", "TIME_ORDER"],
  ["a task in the future", DONE.replaceAll("04-01", "06-01"), "started", "TIME_IN_FUTURE"],
  [
    "a task before the programme",
    DONE.replaceAll("04-01-2027", "31-12-2026"),
    "started",
    "TIME_OUTSIDE_PROGRAMME",
  ],
  ["a reference of more than one line", DONE.replace("ZUID-7", '"ZUID\n7"'), "evidence", "REFERENCE_INVALID"],
];

describe("tasks of a file, imported", function () {
  let desk: TestDesk;
  let number = 0;

  beforeEach(async function () {
    desk = await testDesk();
  });
  afterEach(function () {
    clearDesk(desk);
  });

  function fileOf(...lines: string[]): string {
    const file = join(desk.folder, `tasks-${(number += 1)}.csv`);
    writeFileSync(file, `\ufeff${lines.join("\r\n")}\r\n`);
    return file;
  }

  it("come as far as is filled in", async function () {
    const tasks = await importTasks(
      desk,
      fileOf(
        HEAD,
        ";;centre-day;;;P-2;;;;",
        ";P-1;centre-day;2;;;2027-01-31;;;",
        ";P-1;centre-day;;;;2027-01-31;2027-01-05 09:00;;",
        DONE,
      ),
    );
    expect(tasks.map(({ task, state, units, pseudonym }) => [task, state, units, pseudonym])).to.deep.equal([
      [1, "proposed", 1, null],
      [2, "assigned", 2, "P-1"],
      [3, "started", 1, "P-1"],
      [7, "finished", 1, "P-1"],
    ]);
    // Each step is an entry, as if somebody had taken it.
    expect((await showTask(desk, 7)).history.map(({ change }) => change)).to.deep.equal([
      "propose",
      "assign",
      "start",
      "finish",
    ]);
    // The next number follows the highest.
    expect((await importTasks(desk, fileOf("activiteit", "centre-day")))[0]?.task).to.equal(8);
  });

  for (const [situation, line, field, code] of REFUSED) {
    it(`are refused for ${situation}, and so is all of the file`, async function () {
      const file = fileOf(HEAD, ";;centre-day;;;;;;;", line);
      const { code: kind, details, message } = await refusal(() => importTasks(desk, file));
      expect(kind).to.equal("INPUT_INVALID");
      const problems = details["problems"] as { line: number; field: string; code: string }[];
      expect(problems.map((one) => [one.field, one.code])).to.deep.equal([[field, code]]);
      expect(message).to.match(new RegExp(`${file}, line [34], field ${field}: `));
      expect(await listTasks(desk, {})).to.deep.equal([]);
    });
  }

  it("are refused for numbers that stand there twice, or are taken", async function () {
    await importTasks(desk, fileOf(HEAD, DONE));
    const file = fileOf(
      HEAD,
      DONE.replace("ZUID-7", "ZUID-8"),
      DONE.replace("7;", "9;"),
      DONE.replace("7;", "9;"),
    );
    const { details } = await refusal(() => importTasks(desk, file));
    const problems = details["problems"] as { line: number; code: string }[];
    expect(problems.map(({ line, code }) => [line, code])).to.deep.equal([
      [2, "TASK_NUMBER_TAKEN"],
      [4, "TASK_REPEATED"],
      [4, "TASK_NUMBER_TAKEN"],
    ]);
  });

  it("are not imported twice from the same file, whatever it is called", async function () {
    const file = fileOf("activity", "centre-day");
    await importTasks(desk, file);
    const copy = join(desk.folder, "copy.csv");
    writeFileSync(copy, readFileSync(file));
    const { code, message } = await refusal(() => importTasks(desk, copy));
    expect(code).to.equal("IMPORTED_BEFORE");
    expect(message).to.include("on 2027-01-05 12:00 by anna");
    expect(await listTasks(desk, {})).to.have.length(1);
  });

  it("can be tried first: a dry run changes nothing, and the file can be imported after", async function () {
    const file = fileOf(HEAD, DONE);
    expect(await importTasks(desk.but({ dryRun: true }), file)).to.have.length(1);
    expect(await listTasks(desk, {})).to.deep.equal([]);
    expect(await importTasks(desk, file)).to.have.length(1);
  });

  it("are imported with a word about columns that nothing is read from, such as a mistyped one", async function () {
    const notes: string[] = [];
    const output = { ...desk.output, note: (sentence: string) => notes.push(sentence) };
    await importTasks(desk.but({ output }), fileOf("activity;evidense;Opmerking;", "centre-day;ZUID-7;;"));
    expect(notes).to.deep.equal(["Left aside: evidense, Opmerking. No column of tasks is called so."]);
    await importTasks(desk.but({ output }), fileOf(HEAD, DONE));
    expect(notes).to.have.length(1);
  });

  it("come back as they were exported, but for what only the team decides", async function () {
    await importTasks(desk, fileOf(HEAD, DONE, DONE.replace("7;", "8;").replace("ZUID-7", "=HYPERLINK(1)")));
    const list = join(desk.folder, "list.csv");
    const [first, second] = await listTasks(desk, { csv: list });
    expect(readFileSync(list, "utf8")).to.include(";'=HYPERLINK(1);");
    const other = await testDesk();
    const again = await importTasks(other, list);
    expect(again.map((task) => ({ ...task, evidence: "" }))).to.deep.equal(
      [first, second].map((task) => ({ ...task, evidence: "" })),
    );
    clearDesk(other);
  });

  it("are not read from what is no table", async function () {
    const file = join(desk.folder, "tasks.xlsx");
    writeFileSync(file, Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff]));
    expect((await refusal(() => importTasks(desk, file))).code).to.match(/WORKBOOK/);
    writeFileSync(file, "");
    expect((await refusal(() => importTasks(desk, file))).code).to.equal("FILE_EMPTY");
    expect((await refusal(() => importTasks(desk, fileOf("task;participant", "1;P-1")))).message).to.include(
      "field activity: the column is missing",
    );
  });
});
