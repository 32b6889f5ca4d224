// What becomes of transactions that are on their way while nobody looks after them: the same command, run again, puts all of
// it right.
import { expect } from "chai";

import type { Context } from "../../scripts/context/Context.js";
import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { OPERATOR, type Scenes, scenes } from "./scenes.js";
import { contextAt } from "./tryFault.js";

const IMPATIENT = { answerWithin: 5_000, patience: 400 };
const PATIENT = { answerWithin: 30_000, patience: 30_000 };

describe("transactions of an award of 200 lines that wait for a block", function () {
  let world: Scenes;
  let wanted: string;
  let snapshot: unknown;
  let number = 0;

  before(async function () {
    this.timeout(120_000);
    world = await scenes();
    const before: unknown = await send("evm_snapshot");
    await world.awards.run(context(PATIENT));
    wanted = await world.awards.state(world.place.context);
    await send("evm_revert", before);
  });
  beforeEach(async function () {
    snapshot = await send("evm_snapshot");
    await send("evm_setAutomine", false);
  });
  afterEach(async function () {
    await send("evm_setAutomine", true);
    await send("evm_revert", snapshot);
  });

  const send = (method: string, ...params: unknown[]): Promise<unknown> =>
    world.place.node.provider.send(method, params);
  const context = (patience: typeof PATIENT): Context =>
    contextAt(world.place, world.place.node.url, `waiting-${(number += 1)}`, patience);

  /** Runs it until patience ends: signed, sent, and in no block. */
  async function runInVain(): Promise<string[]> {
    try {
      await world.awards.run(context(IMPATIENT));
    } catch (failure) {
      if (!(failure instanceof SocialcoinError)) throw failure;
      expect(failure.code).to.equal("TRANSACTION_UNKNOWN");
      expect(failure.exitKind).to.equal("unknown");
      return failure.details["hashes"] as string[];
    }
    throw new Error("it should not have ended well");
  }

  async function runAgain(): Promise<string> {
    const { outcome } = await world.awards.run(context(PATIENT));
    expect(await world.awards.state(world.place.context)).to.equal(wanted);
    return outcome;
  }

  async function untilWaiting(count: number): Promise<number> {
    const account = world.place.context.keys.addressOf(OPERATOR) ?? "";
    for (;;) {
      const [mined, pending] = await Promise.all(
        ["latest", "pending"].map(async (tag) => Number(await send("eth_getTransactionCount", account, tag))),
      );
      if ((pending ?? 0) - (mined ?? 0) >= count) return mined ?? 0;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  it("are found when they got into one while nobody looked", async function () {
    this.timeout(20_000);
    await runInVain();
    await send("evm_mine");
    expect(await runAgain()).to.equal("already-done");
  });

  it("are sent again when the node forgot them", async function () {
    this.timeout(20_000);
    for (const hash of await runInVain()) await send("hardhat_dropTransaction", hash);
    await send("evm_setAutomine", true);
    expect(await runAgain()).to.equal("done");
  });

  it("are sent again when it forgot one in the middle", async function () {
    this.timeout(20_000);
    const hashes = await runInVain();
    await send("hardhat_dropTransaction", hashes[1]);
    await send("evm_mine");
    await send("evm_setAutomine", true);
    expect(await runAgain()).to.equal("done");
  });

  it("are waited for by the next run, which sends nothing beside them", async function () {
    this.timeout(20_000);
    const hashes = await runInVain();
    const again = runAgain();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await untilWaiting(hashes.length)).to.be.a("number");
    await send("evm_mine");
    await again;
  });

  it("are made anew when another transaction took the place of one", async function () {
    this.timeout(30_000);
    const running = world.awards.run(context(PATIENT));
    const next = await untilWaiting(world.awards.files.length);
    const operator = world.place.context.keys.signerOf(OPERATOR);
    const fees = { maxFeePerGas: 10n ** 12n, maxPriorityFeePerGas: 10n ** 12n };
    await operator.sendTransaction({ to: await operator.getAddress(), nonce: next + 1, ...fees });
    await send("evm_mine");
    await send("evm_setAutomine", true);
    expect((await running).outcome).to.equal("done");
    expect(await world.awards.state(world.place.context)).to.equal(wanted);
    expect(await runAgain()).to.equal("already-done");
  });
});
