import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";

import { type Ended, run } from "./command.js";
import { stopLocalNode } from "./localNode.js";
import { type Town, town } from "./town.js";

const HEAD = "task,participant,activity,units,group,started,finished,evidence";
const GOOD = "1,P-2041,community-centre-day,1,no,2027-01-04 09:00,2027-01-04 15:00,ZUID-1";

describe("socialcoin task attest", function () {
  let place: Town;
  let number = 0;

  before(async function () {
    this.timeout(60_000);
    place = await town();
  });
  after(stopLocalNode);

  async function attest(content: string | Buffer, ...more: string[]): Promise<Ended & { file: string }> {
    const file = `tasks-${(number += 1)}.csv`;
    writeFileSync(join(place.folder, file), content);
    const args = ["task", "attest", file, "--programme", place.programme.toString(), "--as", "team-zuid", ...more];
    return { file, ...(await run(place.node, place.folder, ...args)) };
  }

  it("signs", async function () {
    const ended = await attest(`${HEAD}\n${GOOD}\n`);
    expect(ended.stderr).to.equal("");
    expect(ended.code).to.equal(0);
  });
});
