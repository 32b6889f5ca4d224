// kill -9 of the command itself, at the moment when a transaction is on its way.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

import { expect } from "chai";

import { environmentOf } from "../scripts/command.js";
import { NETWORK } from "../scripts/localNode.js";
import { type FaultyNode, faultyNode } from "./faultyNode.js";
import { OPERATOR, type Scenes, scenes } from "./scenes.js";
import { contextAt } from "./tryFault.js";

const ROOT = join(import.meta.dirname, "..", "..");
const SEND = "eth_sendRawTransaction";
const MOST_CALLS = 200;

describe("kill -9 of an award of 200 lines", function () {
  let world: Scenes;
  let faulty: FaultyNode;
  let snapshot: unknown;
  let child: ChildProcess | undefined;

  before(async function () {
    this.timeout(120_000);
    world = await scenes();
    faulty = await faultyNode(world.place.node.url);
  });
  beforeEach(async function () {
    snapshot = await world.place.node.provider.send("evm_snapshot", []);
  });
  afterEach(async function () {
    child?.kill("SIGKILL");
    await world.place.node.provider.send("evm_revert", [snapshot]);
  });
  after(function () {
    faulty.server.close();
  });

  /** Starts the command in a process of its own, against the node with the fault. */
  function start(): ChildProcess {
    const { node, folder } = world.place;
    const accounts = join(ROOT, "examples", "wilgendam", "accounts.json");
    const args = [
      "award",
      ...world.awards.files,
      "--as",
      OPERATOR,
      "--network",
      NETWORK,
      "--accounts",
      accounts,
      "--yes",
    ];
    const env = environmentOf({ ...node, url: faulty.url });
    return spawn(process.execPath, [join(ROOT, "scripts", "socialcoin.mjs"), ...args], {
      cwd: folder,
      env,
      stdio: "ignore",
    });
  }

  async function undisturbed(): Promise<string> {
    const { node, context } = world.place;
    const before: unknown = await node.provider.send("evm_snapshot", []);
    await world.awards.run(contextAt(world.place, node.url, "kill-undisturbed"));
    const state = await world.awards.state(context);
    await node.provider.send("evm_revert", [before]);
    return state;
  }

  for (const when of ["before", "after"] as const) {
    it(`just ${when} the node has its first transactions is put right by running it again`, async function () {
      this.timeout(60_000);
      const wanted = await undisturbed();
      // Whichever call it is: the first that sends is not answered, and the process is killed while it waits.
      faulty.begin({ fault: when === "before" ? "hold the question" : "hold the answer", at: SEND });
      child = start();
      for (let waited = 0; !faulty.calls.includes(SEND); waited += 1) {
        expect(waited, "calls without sending").to.be.lessThan(MOST_CALLS);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      await faulty.held;
      child.kill("SIGKILL");
      await once(child, "exit");
      expect(child.signalCode).to.equal("SIGKILL");
      faulty.begin(undefined);

      const { outcome } = await world.awards.run(contextAt(world.place, world.place.node.url, "kill-again"));
      expect(outcome).to.equal(when === "before" ? "done" : "already-done");
      expect(await world.awards.state(world.place.context)).to.equal(wanted);
    });
  }
});
