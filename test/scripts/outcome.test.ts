import { writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";

import { expect } from "chai";

import { attestTasks } from "../../scripts/commands/task/attest.js";
import { type Ended, run } from "./command.js";
import { type Fate, lossyNode } from "./lossyNode.js";
import { type Town, town } from "./town.js";

const CSV =
  "task,participant,activity,units,group,started,finished,evidence\n" +
  "77,P-2041,community-centre-day,1,no,2027-01-04 09:00,2027-01-04 15:00,ZUID-77\n";

describe("a command whose node fails", function () {
  let place: Town;
  let snapshot: unknown;
  let statement: string;
  let server: Server | undefined;

  beforeEach(async function () {
    place = await town();
    snapshot = await place.node.provider.send("evm_snapshot", []);
    const file = join(place.folder, "outcome.csv");
    writeFileSync(file, CSV);
    const { context, programme } = place;
    const attested = await attestTasks(context, { file, programme, as: "team-zuid", overwrite: true });
    statement = attested.statements[0]?.file ?? "";
  });
  afterEach(async function () {
    server?.close();
    await place.node.provider.send("evm_revert", [snapshot]);
  });

  async function awardThrough(lost: string, fate: Fate): Promise<Ended> {
    const lossy = await lossyNode(place.node.url, (method) => (method === lost ? fate : "forward"));
    server = lossy.server;
    const node = { ...place.node, url: lossy.url };
    return run(node, place.folder, "award", statement, "--as", "wilgendam-operator", "--wait", "1");
  }

  /** Whatever was told, the same command finds out afterwards. */
  async function awardAgain(): Promise<string> {
    const { code, stdout } = await run(
      place.node,
      place.folder,
      "award",
      statement,
      "--as",
      "wilgendam-operator",
      "--json",
    );
    expect(code).to.equal(0);
    return (JSON.parse(stdout) as { outcome: string }).outcome;
  }

  it("before anything is sent says so, and the award can be made afterwards", async function () {
    const { code, stderr } = await awardThrough("eth_estimateGas", "lose-question");
    expect(code).to.equal(4);
    expect(stderr).to.include("Nothing was sent");
    expect(await awardAgain()).to.equal("done");
  });

  it("after it took a transaction, and never says so, is found to have carried it out", async function () {
    const { code, stderr } = await awardThrough("eth_sendRawTransaction", "lose-answer");
    expect(stderr).to.not.include("not known");
    expect(code).to.equal(0);
    expect(await awardAgain()).to.equal("already-done");
  });

  it("while it sends says that the outcome is unknown, also where nothing arrived; run again, it sends", async function () {
    const { code, stderr } = await awardThrough("eth_sendRawTransaction", "lose-question");
    expect(stderr).to.match(/Transaction 0x[0-9a-f]{64} was sent and in no block within 1 seconds/);
    expect(code).to.equal(6);
    expect(await awardAgain()).to.equal("done");
  });

  it("after it was given a transaction does not have it said that the transaction is in no block", async function () {
    let given = false;
    const lossy = await lossyNode(place.node.url, (method) => {
      given ||= method === "eth_sendRawTransaction";
      return given ? "lose-answer" : "forward";
    });
    server = lossy.server;
    const node = { ...place.node, url: lossy.url };
    const args = ["award", statement, "--as", "wilgendam-operator", "--wait", "1"];
    const { code, stderr } = await run(node, place.folder, ...args);
    expect(stderr).to.match(/Transaction 0x[0-9a-f]{64} was sent and the node does not answer any more/);
    expect(code).to.equal(6);
    expect(await awardAgain()).to.equal("already-done");
  });

  it("and gives no receipt is believed by what the chain shows", async function () {
    expect((await awardThrough("eth_getTransactionReceipt", "answer-null")).code).to.equal(0);
    expect(await awardAgain()).to.equal("already-done");
  });

  it("and keeps an earlier transaction of the same account outside the blocks sends nothing new", async function () {
    const operator = place.context.keys.signerOf("wilgendam-operator");
    const { provider } = place.node;
    await provider.send("evm_setAutomine", [false]);
    try {
      await operator.sendTransaction({ to: await operator.getAddress() });
      const node = place.node;
      const { code, stderr } = await run(
        node,
        place.folder,
        "award",
        statement,
        "--as",
        "wilgendam-operator",
        "--wait",
        "1",
      );
      expect(code).to.equal(6);
      expect(stderr).to.include("is still waiting");
    } finally {
      await provider.send("evm_mine", []);
      await provider.send("evm_setAutomine", [true]);
    }
  });
});
