import { join } from "node:path";

import { expect } from "chai";

import { openJournals } from "../../scripts/chain/journal/openJournals.js";
import { examine } from "../../scripts/commands/doctor/doctor.js";
import { lookAtNode } from "../../scripts/commands/doctor/lookAtNode.js";
import { formatTime } from "../../src/language/formatTime.js";
import { run } from "./command.js";
import { type Town, town } from "./town.js";

const HASH = `0x${"12".repeat(32)}`;

describe("socialcoin doctor", function () {
  let place: Town;

  before(async function () {
    place = await town();
  });

  it("finds nothing wrong where everything is as it should be", async function () {
    const args = ["--as", "wilgendam-operator", "--oin", "00000099000000001000"];
    const { code, stdout, stderr } = await run(place.node, place.folder, "doctor", ...args);
    expect(stdout)
      .to.include("wired as they should be")
      .and.include("It is Operator of 00000099000000001000");
    expect([code, stderr]).to.deep.equal([0, ""]);
  });

  it("finds an account without a duty, and ends with 3", async function () {
    const args = ["--as", "cjib", "--oin", "00000099000000001000", "--json"];
    const { code, stdout } = await run(place.node, place.folder, "doctor", ...args);
    expect(code).to.equal(3);
    const { findings } = JSON.parse(stdout) as { findings: { answer: string; sentence: string }[] };
    const wrong = findings.filter(({ answer }) => answer === "wrong");
    expect(wrong.map(({ sentence }) => sentence).join())
      .to.include("has no duty")
      .and.include("organisation staff");
  });

  it("tells what an interrupted run left behind, and what became of it", async function () {
    const journals = openJournals(join(place.folder, "doctor-journal"), { name: "test", chainId: 31_337n });
    const account = place.context.keys.addressOf("wilgendam-operator") ?? "";
    const nonce = (await place.node.provider.getTransactionCount(account)) + 5;
    const journal = journals.of(account, "tasks.json");
    const at = new Date().toISOString();
    journal.append([{ at, event: "signed", account, nonce, hash: HASH, raw: "0x02", subject: "tasks.json" }]);
    journal.close();
    const { healthy, findings } = await examine({ ...place.context, journals }, {});
    expect(healthy).to.equal(true);
    expect(findings.at(-1)).to.include({ what: "journal", answer: "warning" });
    expect(findings.at(-1)?.sentence)
      .to.include(HASH)
      .and.include("in no block")
      .and.include("Run the same command");
  });

  it("finds a node that stands still, and a clock that is wrong", async function () {
    const real = { ...place.context, network: { name: "real", chainId: 20_771n } };
    const head = (await place.node.provider.getBlock("latest"))?.timestamp ?? 0;
    const clock = async (seconds: number) => (await lookAtNode(real, (head + seconds) * 1_000)).at(-1);
    expect(await clock(5)).to.include({ what: "clock", answer: "good" });
    expect(await clock(600))
      .to.include({ answer: "wrong" })
      .and.property("sentence")
      .include("stands still")
      .and.include(`(${formatTime(head)})`);
    expect(await clock(-600))
      .to.include({ answer: "wrong" })
      .and.property("sentence")
      .include("in the future");
  });
});
