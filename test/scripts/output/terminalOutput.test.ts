import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";

import { expect } from "chai";

import { nl } from "../../../scripts/messages/nl.js";
import type { Progress } from "../../../scripts/output/Output.js";
import { terminalOutput } from "../../../scripts/output/terminalOutput.js";

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
});
