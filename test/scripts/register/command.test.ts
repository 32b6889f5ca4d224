import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";

import { expect } from "chai";

import { runProgram } from "../../../scripts/commands/runProgram.js";
import type { Ended } from "../command.js";
import { ACCOUNTS, clearDesk, testDesk, type TestDesk } from "./testDesk.js";

describe("socialcoin task, at a register and without a network", function () {
  this.timeout(30_000);
  let desk: TestDesk;

  before(async function () {
    desk = await testDesk();
  });
  after(function () {
    clearDesk(desk);
  });

  const environment = (): Record<string, string> => ({
    SOCIALCOIN_REGISTER: desk.file,
    SOCIALCOIN_CLOCK: "2027-01-05 12:00",
  });
  /** From argv to exit code, in this process: one of its own takes a second to start and tells nothing more. */
  async function task(args: string[], more: Record<string, string> = environment()): Promise<Ended> {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const said = Promise.all([text(stdout), text(stderr)]);
    const code = await runProgram(["task", ...args], more, { stdout, stderr });
    stdout.end();
    stderr.end();
    const [out, err] = await said;
    return { code, stdout: out, stderr: err };
  }

  it("works by .env, says whose work it is, and gives programs JSON", async function () {
    const { code, stdout, stderr } = await task([
      "propose",
      "--activity",
      "centre-day",
      "--by",
      "bert",
      "--json",
    ]);
    expect([code, stderr]).to.deep.equal([0, ""]);
    expect(JSON.parse(stdout)).to.deep.equal([
      {
        task: 1,
        state: "proposed",
        activity: "centre-day",
        units: 1,
        group: false,
        proposer: null,
        participant: null,
        assigned: null,
        due: null,
        reminded: null,
        started: null,
        finished: null,
        evidence: null,
        time: null,
        quality: null,
        statement: null,
        pseudonym: null,
      },
    ]);
    const shown = await task(["show", "1", "--lang", "nl"]);
    expect(shown.stderr).to.equal(
      "Om te oefenen: de klok van het team staat op 2027-01-05 12:00 (SOCIALCOIN_CLOCK).\n",
    );
    expect(shown.stdout).to.match(
      /2027-01-05 12:00 +bert +voorgesteld +voorgesteld +activiteit: centre-day, aantal: 1, als groep: nee/,
    );
  });

  it("says what is wrong in a sentence, with an exit code for its kind", async function () {
    const account = ACCOUNTS["P-1"] ?? "";
    const refused: readonly [args: string[], code: number, words: string, more?: Record<string, string>][] = [
      [
        ["start", "1"],
        2,
        'Task 1 is proposed; "start" is for a task that is assigned. Assign it first: task assign.',
      ],
      [["assign", "1", "--participant", account, "--due", "2027-01-04"], 2, "2027-01-04 23:59 is past."],
      [["approve", "1", "--time", "6", "--quality", "1"], 2, "Write a number from 1 (bad) to 5 (good)."],
      [["list", "--state", "done"], 2, '"done" is not one of proposed, assigned'],
      [["list", "--by", "Jan de Vries"], 2, "is no name of 1 to 40 letters"],
      [["list"], 3, "Name its file with --register, or as SOCIALCOIN_REGISTER in .env.", {}],
      [["list", "--register", join(desk.folder, "other.register")], 3, "There is no register "],
      [["list"], 3, "SOCIALCOIN_CLOCK in .env", { ...environment(), SOCIALCOIN_CLOCK: "noon" }],
    ];
    const ended = await Promise.all(refused.map(([args, , , more]) => task(args, more)));
    for (const [index, { code, stdout, stderr }] of ended.entries()) {
      const [, expected, words] = refused[index] ?? [];
      expect(stderr).to.include(words);
      expect([code, stdout], stderr).to.deep.equal([expected, ""]);
      expect(stderr).to.not.match(/^ +at /m);
    }
  });
});
