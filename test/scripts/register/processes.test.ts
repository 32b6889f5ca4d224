// Several people at one register, and people whose computer stops.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";

import { expect } from "chai";

import { exportTasks } from "../../../scripts/commands/task/exportTasks.js";
import { listTasks } from "../../../scripts/commands/task/list.js";
import { clearDesk, testDesk, type TestDesk } from "./testDesk.js";

const WORKER = join(import.meta.dirname, "worker.ts");
const PER_IMPORT = 50;
const KILLS = 4;

describe("a register that several processes work in", function () {
  this.timeout(120_000);
  let desk: TestDesk;

  beforeEach(async function () {
    desk = await testDesk();
  });
  afterEach(function () {
    clearDesk(desk);
  });

  function start(by: string, what: "propose" | "import", times: number): ChildProcess {
    const args = ["--import", "tsx", WORKER, desk.file, by, what, times.toString()];
    return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  }

  async function said(child: ChildProcess): Promise<number[]> {
    const [output] = await Promise.all([
      child.stdout === null ? "" : text(child.stdout),
      once(child, "exit"),
    ]);
    // The last line may be cut off by a kill.
    return output.split("\n").slice(0, -1).map(Number);
  }

  it("has what each of them did, once", async function () {
    const children = ["anna", "bert", "cees"].map((by) => start(by, "propose", 40));
    const numbers = (await Promise.all(children.map(said))).flat();
    expect(children.map(({ exitCode }) => exitCode)).to.deep.equal([0, 0, 0]);
    const tasks = (await listTasks(desk, {})).map(({ task }) => task);
    expect(tasks).to.deep.equal(Array.from({ length: 120 }, (_, index) => index + 1));
    expect(numbers.sort((a, b) => a - b)).to.deep.equal(tasks);
  });

  it("lets one wait while another writes", async function () {
    const waiting = start("anna", "propose", 10_000);
    if (waiting.stdout !== null) await once(waiting.stdout, "data");
    // The colleague waits too: writing is over only when nobody reads.
    const colleague = new DatabaseSync(desk.file, { timeout: 10_000 });
    const count = (): unknown => colleague.prepare("SELECT count(*) AS tasks FROM tasks").get()?.["tasks"];
    colleague.exec("BEGIN IMMEDIATE");
    const before = count();
    await sleep(500);
    expect(waiting.exitCode).to.equal(null);
    colleague.exec("COMMIT");
    while (count() === before) {
      expect(waiting.exitCode).to.equal(null);
      await sleep(10);
    }
    colleague.close();
    waiting.kill("SIGKILL");
    await once(waiting, "exit");
  });

  for (const what of ["propose", "import"] as const) {
    it(`is whole after kill -9 at any moment of ${what}: what was said is there, and nothing by halves`, async function () {
      let told = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const child = start(`anna-${kill}`, what, 10_000);
        const numbers = said(child);
        const first = child.stdout === null ? undefined : once(child.stdout, "data");
        await first;
        // Another moment each time.
        await sleep(3 + kill * 11);
        child.kill("SIGKILL");
        const last = Math.max(...(await numbers));
        const { tasks, entries } = await exportTasks(desk, desk.folder, true);
        expect(entries).to.equal(tasks);
        expect(tasks).to.be.at.least(last);
        if (what === "import") expect(tasks % PER_IMPORT).to.equal(0);
        told = tasks;
      }
      expect(told).to.be.greaterThan(KILLS);
      expect(existsSync(`${desk.file}-wal`)).to.equal(false);
    });
  }
});
