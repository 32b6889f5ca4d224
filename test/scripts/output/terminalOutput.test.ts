import { spawn } from "node:child_process";
import { once } from "node:events";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";

import { expect } from "chai";

import { nl } from "../../../scripts/messages/nl.js";
import type { Progress } from "../../../scripts/output/Output.js";
import { terminalOutput } from "../../../scripts/output/terminalOutput.js";

/** What hides a terminal's cursor, and what shows it. */
const [HIDDEN, SHOWN] = ["\x1b[?25l", "\x1b[?25h"] as const;

describe("the progress of a command", function () {
  const { now } = Date;
  let passed = 0;
  beforeEach(function () {
    passed = 0;
    Date.now = () => now() + passed;
  });
  afterEach(function () {
    Date.now = now;
  });

  /** What a terminal shows of some work. */
  async function shown(total: number | undefined, work: (progress: Progress) => void): Promise<string> {
    const screen = Object.assign(new PassThrough(), { isTTY: true, columns: 80, cursorTo: () => true });
    const stderr = Object.assign(screen, { moveCursor: () => true, clearLine: () => true });
    const output = terminalOutput({ stdout: stderr, stderr }, false, nl);
    const progress = output.progress(nl.progress.checking, total);
    work(progress);
    progress.stop();
    stderr.end();
    return text(stderr);
  }

  it("is not shown before two seconds", async function () {
    expect(
      await shown(undefined, (progress) => {
        progress.advance(500);
      }),
    ).to.equal("");
  });

  it("says how much is done, and of how much where that is known", async function () {
    const slowly = (progress: Progress): void => {
      passed += 2_001;
      progress.advance(500);
    };
    expect(await shown(undefined, slowly)).to.match(/Taken nakijken 500 · /);
    expect(await shown(900, slowly)).to.match(/Taken nakijken .* 500\/900 · /);
  });

  it("gives the cursor back to who interrupts it, and ends as interrupted", async function () {
    this.timeout(20_000);
    const program = `
      import { PassThrough } from "node:stream";
      import { en } from "./scripts/messages/en.ts";
      import { terminalOutput } from "./scripts/output/terminalOutput.ts";
      const screen = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
      for (const name of ["cursorTo", "moveCursor", "clearLine"]) screen[name] = () => true;
      screen.pipe(process.stdout);
      const progress = terminalOutput({ stdout: screen, stderr: screen }, false, en).progress("Waiting");
      const { now } = Date;
      Date.now = () => now() + 2_001;
      progress.advance(1);
      setTimeout(() => undefined, 15_000);`;
    const args = ["--import", "tsx", "--input-type=module", "--eval", program];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (data: Buffer) => {
      output += data.toString();
      if (output.includes(HIDDEN)) child.kill("SIGINT");
    });
    const [code, signal] = (await once(child, "close")) as [number | null, string | null];
    expect([code, signal]).to.deep.equal([null, "SIGINT"]);
    expect(output.lastIndexOf(SHOWN)).to.be.greaterThan(output.lastIndexOf(HIDDEN));
  });
});
