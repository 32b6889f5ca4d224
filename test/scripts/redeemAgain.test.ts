import { expect } from "chai";

import { type FaultyNode, faultyNode } from "../faults/faultyNode.js";
import { type Scenes, scenes } from "../faults/scenes.js";
import { contextAt } from "../faults/tryFault.js";

describe("a redemption of 50 orders that is done", function () {
  let world: Scenes;
  let counting: FaultyNode;
  let snapshot: unknown;

  before(async function () {
    this.timeout(120_000);
    world = await scenes();
    counting = await faultyNode(world.place.node.url);
    snapshot = await world.place.node.provider.send("evm_snapshot", []);
  });
  after(async function () {
    counting.server.close();
    await world.place.node.provider.send("evm_revert", [snapshot]);
  });

  it("looks through all receipts once when it is run again, however many files there are", async function () {
    const context = contextAt(world.place, counting.url, "redeem-again");
    await world.awards.run(context);
    await world.redemptions.run(context);
    counting.begin(undefined);
    const { outcome, already } = await world.redemptions.run(context);
    expect([outcome, already.length]).to.deep.equal(["already-done", world.redemptions.files.length]);
    expect(counting.calls.filter((method) => method === "eth_getLogs").length).to.equal(1);
  });
});
