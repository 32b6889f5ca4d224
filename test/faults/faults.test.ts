// At every call of a run something goes wrong; afterwards nothing is lost and nothing doubled. `npm run test:faults` tries
// every fault at every call; without it a sample is tried, the same each time.
import { expect } from "chai";

import { type Case, FAULTS, type FaultyNode, faultyNode } from "./faultyNode.js";
import { type Scene, type Scenes, scenes } from "./scenes.js";
import { contextAt, type Ending, tryFault } from "./tryFault.js";

const ALL = process.env["SOCIALCOIN_FAULTS"] === "all";
const HOURS = 3_600_000;

/** Faults at the calls that matter most: sending, what comes just before and after, and one in the middle of reading. */
const SAMPLE: readonly (readonly [fault: Case["fault"], method: string])[] = [
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
  async function undisturbed(scene: Scene): Promise<{ state: string; calls: readonly string[] }> {
    const { provider } = world.place.node;
    const before: unknown = await provider.send("evm_snapshot", []);
    faulty.begin(undefined);
    const context = contextAt(world.place, faulty.url, `${scene.name}-undisturbed`);
    expect((await scene.run(context)).outcome).to.equal("done");
    const calls = [...faulty.calls];
    const state = await scene.state(world.place.context);
    await provider.send("evm_revert", [before]);
    return { state, calls };
  }

  async function tryAll(scene: Scene, sample: readonly Case[] | undefined): Promise<void> {
    const { state, calls } = await undisturbed(scene);
    const cases = sample ?? calls.flatMap((_, at) => FAULTS.map((fault): Case => ({ fault, at })));
    const endings = new Map<Ending, number>();
    const wrong: string[] = [];
    const begun = Date.now();
    for (const one of cases) {
      try {
        const ending = await tryFault(world.place, faulty, scene, state, one);
        endings.set(ending, (endings.get(ending) ?? 0) + 1);
      } catch (problem) {
        wrong.push(`${one.fault} at call ${one.at} (${calls[one.at] ?? "a later one"}): ${String(problem)}`);
      }
    }
    if (ALL) tell(scene, calls.length, cases.length, endings, Date.now() - begun);
    expect(wrong, scene.name).to.deep.equal([]);
  }

  function tell(
    scene: Scene,
    calls: number,
    faults: number,
    endings: Map<Ending, number>,
    took: number,
  ): void {
    const counts = [...endings].map(([ending, count]) => `${count} ${ending}`).join(", ");
    const seconds = Math.round(took / 1_000);
    console.log(`      ${scene.name}: ${calls} calls, ${faults} faults (${counts}), ${seconds} s`);
  }

  async function sampleOf(scene: Scene): Promise<readonly Case[] | undefined> {
    if (ALL) return undefined;
    const { calls } = await undisturbed(scene);
    return SAMPLE.map(([fault, method]) => ({ fault, at: Math.max(0, calls.lastIndexOf(method)) }));
  }

  it("an award of 200 lines ends as if nothing had happened", async function () {
    this.timeout(2 * HOURS);
    await tryAll(world.awards, await sampleOf(world.awards));
  });

  it("a redemption of 50 orders ends as if nothing had happened", async function () {
    this.timeout(2 * HOURS);
    const { provider } = world.place.node;
    const before: unknown = await provider.send("evm_snapshot", []);
    await world.awards.run(contextAt(world.place, world.place.node.url, "before redeeming"));
    await tryAll(world.redemptions, (await sampleOf(world.redemptions))?.slice(1, 3));
    await provider.send("evm_revert", [before]);
  });
});
