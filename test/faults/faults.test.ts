// At every call of a run something goes wrong; afterwards nothing is lost and nothing doubled. `npm run test:faults` tries
// every fault at every call; without it a sample is tried, the same each time.
import { expect } from "chai";

import { casesOf } from "./casesOf.js";
import { choiceOf, commandFor } from "./choiceOf.js";
import { type Fault, type FaultyNode, faultyNode } from "./faultyNode.js";
import { Report } from "./Report.js";
import { type Scene, type Scenes, scenes } from "./scenes.js";
import { contextAt, tryFault } from "./tryFault.js";

/** Which cases are tried; the sample where it is not set. */
const CHOICE = process.env["SOCIALCOIN_FAULTS"];
const HOURS = 3_600_000;

type Sample = readonly (readonly [fault: Fault, method: string])[];

/** Faults at the calls that matter most: sending, what comes just before and after, and one in the middle of reading. */
const SAMPLE: Sample = [
  ["stop before", "eth_sendRawTransaction"],
  ["stop after", "eth_sendRawTransaction"],
  ["drop the answer", "eth_sendRawTransaction"],
  ["duplicate", "eth_sendRawTransaction"],
  ["lie", "eth_sendRawTransaction"],
  ["lie", "eth_getTransactionCount"],
  ["garble", "eth_call"],
  ["lie", "eth_estimateGas"],
];

describe("a run of an operator in which one call goes wrong", function () {
  let world: Scenes;
  let faulty: FaultyNode;
  let snapshot: unknown;

  before(async function () {
    this.timeout(120_000);
    world = await scenes();
    faulty = await faultyNode(world.place.node.url);
    snapshot = await world.place.node.provider.send("evm_snapshot", []);
  });
  after(async function () {
    faulty.server.close();
    await world.place.node.provider.send("evm_revert", [snapshot]);
  });

  /** Plays a scene without a fault, and goes back. */
  async function undisturbed(scene: Scene): Promise<{ state: string; requests: FaultyNode["requests"] }> {
    const { provider } = world.place.node;
    const before: unknown = await provider.send("evm_snapshot", []);
    faulty.begin(undefined);
    const context = contextAt(world.place, faulty.url, `${scene.name}-undisturbed`);
    expect((await scene.run(context)).outcome).to.equal("done");
    const { requests } = faulty;
    const state = await scene.state(world.place.context);
    await provider.send("evm_revert", [before]);
    return { state, requests };
  }

  async function tryAll(test: Mocha.Context, scene: Scene, sample: Sample): Promise<void> {
    const { state, requests } = await undisturbed(scene);
    const calls = requests.flat();
    const cases =
      CHOICE === undefined
        ? sample.map(([fault, method]) => ({ fault, at: Math.max(0, calls.lastIndexOf(method)) }))
        : casesOf(requests).filter((one) => choiceOf(CHOICE)(scene.name, one));
    if (cases.length === 0) test.skip();
    const subject = `${scene.name}, ${calls.length} calls in ${requests.length} requests`;
    const report = new Report(subject, cases.length, CHOICE === undefined ? () => undefined : console.log);
    for (const one of cases) {
      try {
        report.passed(await tryFault(world.place, faulty, scene, state, one));
      } catch (problem) {
        const where = `${one.fault} at call ${one.at} (${calls[one.at] ?? "none"})`;
        report.failed(`${where}: ${String(problem)}\n        ${commandFor(scene.name, one)}`);
      }
    }
    expect(report.wrong, scene.name).to.deep.equal([]);
  }

  it("an award of 200 lines ends as if nothing had happened", async function () {
    this.timeout(2 * HOURS);
    await tryAll(this, world.awards, SAMPLE);
  });

  it("a redemption of 50 orders ends as if nothing had happened", async function () {
    this.timeout(2 * HOURS);
    const { provider } = world.place.node;
    const before: unknown = await provider.send("evm_snapshot", []);
    await world.awards.run(contextAt(world.place, world.place.node.url, "before redeeming"));
    await tryAll(this, world.redemptions, SAMPLE.slice(1, 3));
    await provider.send("evm_revert", [before]);
  });
});
