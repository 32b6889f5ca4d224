import { chmodSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { expect } from "chai";

import { backUpRegister } from "../../../scripts/commands/task/backup.js";
import { exportTasks } from "../../../scripts/commands/task/exportTasks.js";
import { listTasks } from "../../../scripts/commands/task/list.js";
import { proposeTask } from "../../../scripts/commands/task/propose.js";
import { createDatabase } from "../../../scripts/register/createDatabase.js";
import { openDatabase } from "../../../scripts/register/openDatabase.js";
import { MIGRATIONS } from "../../../scripts/register/schema.js";
import { refusal } from "../refusal.js";
import { CATALOGUE, clearDesk, testDesk, type TestDesk } from "./testDesk.js";

const OTHERS = 0o077;

describe("the file of a register", function () {
  let desk: TestDesk;

  beforeEach(async function () {
    desk = await testDesk();
    await proposeTask(desk, { activity: "centre-day" });
  });
  afterEach(function () {
    clearDesk(desk);
  });

  const codeOf = async (): Promise<string> => (await refusal(() => listTasks(desk, {}))).code;
  function alter(sql: string): void {
    const database = new DatabaseSync(desk.file);
    database.exec(sql);
    database.close();
  }

  it("is for its owner's eyes only, and so are its copies and exports", async function () {
    await backUpRegister(desk, join(desk.folder, "copy.register"));
    await exportTasks(desk, join(desk.folder, "export"));
    for (const name of ["zuid.register", "copy.register", "export/tasks.csv", "export/history.csv"]) {
      expect(statSync(join(desk.folder, name)).mode & OTHERS, name).to.equal(0);
    }
  });

  it("is copied into folders that are not there yet, never over another, and where that cannot be, it says so", async function () {
    const copy = join(desk.folder, "copies", "of", "january.register");
    await backUpRegister(desk, copy);
    expect(await listTasks(desk.but({ file: copy }), {})).to.have.length(1);
    expect((await refusal(() => backUpRegister(desk, copy))).code).to.equal("FILE_EXISTS");
    const nowhere = join(desk.file, "january.register");
    expect((await refusal(() => backUpRegister(desk, nowhere))).code).to.equal("FILE_NOT_WRITTEN");
  });

  it("is not used while everybody can read it; colleagues of a group may", async function () {
    chmodSync(desk.file, 0o644);
    expect(await codeOf()).to.equal("REGISTER_OPEN_TO_ALL");
    chmodSync(desk.file, 0o660);
    expect(await listTasks(desk, {})).to.have.length(1);
  });

  it("is not made where there is one", async function () {
    const before = readFileSync(desk.file);
    const facts = {
      chainId: 1n,
      genesis: "",
      socialcoin: "",
      programme: 1n,
      startsAt: 0,
      endsAt: 1,
      firstTask: 1,
    };
    expect((await refusal(() => createDatabase(desk, facts, CATALOGUE))).code).to.equal("REGISTER_EXISTS");
    expect(readFileSync(desk.file).equals(before)).to.equal(true);
    expect(existsSync(`${desk.file}.part`)).to.equal(false);
  });

  it("is missing, or something else", async function () {
    expect((await refusal(() => listTasks(desk.but({ file: "none.register" }), {}))).code).to.equal(
      "REGISTER_MISSING",
    );
    for (const content of ["", "task;state\n1;proposed\n", Buffer.alloc(4_096, 7)]) {
      writeFileSync(desk.file, content);
      expect(await codeOf()).to.equal("REGISTER_UNKNOWN");
      expect(readFileSync(desk.file).equals(Buffer.from(content))).to.equal(true);
    }
  });

  it("of another program is not touched", async function () {
    const file = join(desk.folder, "other.db");
    const other = new DatabaseSync(file);
    other.exec("PRAGMA user_version = 1; CREATE TABLE tasks (task)");
    other.close();
    chmodSync(file, 0o600);
    const before = readFileSync(file);
    expect((await refusal(() => listTasks(desk.but({ file }), {}))).code).to.equal("REGISTER_UNKNOWN");
    expect(readFileSync(file).equals(before)).to.equal(true);
  });

  it("of a newer version is not touched", async function () {
    alter(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    const before = readFileSync(desk.file);
    const { code, message } = await refusal(() => listTasks(desk, {}));
    expect([code, message]).to.satisfy(
      ([name, text]: string[]) => name === "REGISTER_NEWER" && text?.includes("Update the program"),
    );
    expect(readFileSync(desk.file).equals(before)).to.equal(true);
  });

  it("of an earlier version is brought to this one, after a copy was made of it", async function () {
    const migrations = [...MIGRATIONS, "CREATE TABLE news (it TEXT) STRICT; INSERT INTO news VALUES ('new')"];
    const database = await openDatabase(desk.file, migrations);
    expect(database.prepare("SELECT it FROM news").get()?.["it"]).to.equal("new");
    expect(database.prepare("SELECT count(*) AS tasks FROM tasks").get()?.["tasks"]).to.equal(1);
    database.close();
    // Now it is newer than what knows the first version only; the copy still is of that.
    expect(await codeOf()).to.equal("REGISTER_NEWER");
    const copy = `${desk.file}.version-${MIGRATIONS.length}`;
    expect(statSync(copy).mode & OTHERS).to.equal(0);
    expect(await listTasks(desk.but({ file: copy }), {})).to.have.length(1);
  });

  it("stays as it was where a new version's step fails", async function () {
    const failure = await openDatabase(desk.file, [
      ...MIGRATIONS,
      "CREATE TABLE news (it TEXT); SELECT nonsense",
    ]).catch((problem: unknown) => problem);
    expect(String(failure)).to.include("nonsense");
    expect(await listTasks(desk, {})).to.have.length(1);
  });

  it("that is damaged is not relied on", async function () {
    const whole = readFileSync(desk.file);
    truncateSync(desk.file, 8_192);
    expect(await codeOf()).to.equal("REGISTER_DAMAGED");
    // Pages of the middle, one after the other, as a bad disk loses them.
    for (let page = 1; page * 4_096 < whole.length; page += 3) {
      const bad = Buffer.from(whole);
      bad.fill(0xff, page * 4_096, page * 4_096 + 64);
      writeFileSync(desk.file, bad);
      expect(await codeOf(), `page ${page}`).to.equal("REGISTER_DAMAGED");
    }
  });

  it("that another program changed is not relied on", async function () {
    for (const sql of [
      "CREATE TRIGGER planted AFTER INSERT ON history BEGIN UPDATE tasks SET quality = 5; END",
      "CREATE TRIGGER sqlite1stat AFTER INSERT ON history BEGIN UPDATE tasks SET quality = 5; END",
      "CREATE VIEW planted AS SELECT * FROM tasks",
      "DROP TRIGGER historyKept",
      "PRAGMA foreign_keys = OFF; INSERT INTO history (task, at, by, change, state, details) VALUES (9, 0, 'x', 'x', 'proposed', '{}')",
      "UPDATE tasks SET proposer = 'P. Jansen'",
    ]) {
      const file = join(desk.folder, "changed.register");
      writeFileSync(file, readFileSync(desk.file), { mode: 0o600 });
      const database = new DatabaseSync(file);
      database.exec(sql);
      database.close();
      expect((await refusal(() => listTasks(desk.but({ file }), {}))).code, sql).to.equal("REGISTER_DAMAGED");
    }
  });

  it("exports what a spreadsheet does not carry out", async function () {
    const list = join(desk.folder, "list.csv");
    await listTasks(desk, { csv: list });
    await exportTasks(desk.but({ by: "bert" }), join(desk.folder, "export"));
    const [head = "", line = ""] = readFileSync(list, "utf8").split("\r\n");
    expect(head).to.equal(
      "\ufefftask;state;participant;activity;units;group;proposer;assigned;due;reminded;started;finished;evidence;time;quality;statement",
    );
    expect(line).to.equal("1;proposed;;centre-day;1;no;;;;;;;;;;");
    expect((await refusal(() => listTasks(desk, { csv: list }))).code).to.equal("FILE_EXISTS");
    const history = readFileSync(join(desk.folder, "export", "history.csv"), "utf8");
    expect(history).to.include("1;1;2027-01-05 12:00;anna;propose;proposed;");
  });
});
