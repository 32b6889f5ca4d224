// Two operators who run the same file at the same moment, each in a process of their own.
import { spawn } from "node:child_process";
import { join } from "node:path";

import { expect } from "chai";

import { sendWorks } from "../../scripts/chain/sendWorks.js";
import { award } from "../../scripts/commands/award/award.js";
import { encodeAward } from "../../scripts/commands/award/encodeAward.js";
import { openStatements } from "../../scripts/statements/openStatements.js";
import { Duty } from "../../src/organisation/Duty.js";
import { roleOf } from "../../src/organisation/roleOf.js";
import { environmentOf } from "../scripts/command.js";
import { NETWORK } from "../scripts/localNode.js";
import { OPERATOR, type Scenes, scenes } from "./scenes.js";
import { contextAt } from "./tryFault.js";

const ROOT = join(import.meta.dirname, "..", "..");
const WILGENDAM = 99_000_000_001_000n;
/** A second operator; the account of a participant of another programme will do. */
const COLLEAGUE = "P-5003";

describe("an award of 200 lines that two operators run at once", function () {
  let world: Scenes;
  let snapshot: unknown;

  before(async function () {
    this.timeout(120_000);
    world = await scenes();
  });
  beforeEach(async function () {
    snapshot = await world.place.node.provider.send("evm_snapshot", []);
  });
  afterEach(async function () {
    await world.place.node.provider.send("evm_revert", [snapshot]);
  });

  async function undisturbed(): Promise<string> {
    const { node, context } = world.place;
    const before: unknown = await node.provider.send("evm_snapshot", []);
    await world.awards.run(contextAt(world.place, node.url, "together-undisturbed"));
    const state = await world.awards.state(context);
    await node.provider.send("evm_revert", [before]);
    return state;
  }

  /** The command in a process of its own, from a folder of its own for the journal. */
  function start(as: string, desk: string): Promise<{ code: number | null; said: string }> {
    const { node, folder } = world.place;
    const accounts = join(ROOT, "examples", "wilgendam", "accounts.json");
    const options = ["--as", as, "--network", NETWORK, "--accounts", accounts, "--yes"];
    const child = spawn(
      process.execPath,
      [join(ROOT, "scripts", "socialcoin.mjs"), "award", ...world.awards.files, ...options],
      { cwd: folder, env: { ...environmentOf(node), SOCIALCOIN_JOURNAL: join(folder, "journals", desk) } },
    );
    let said = "";
    child.stdout.on("data", (text: Buffer) => (said += text.toString()));
    child.stderr.on("data", (text: Buffer) => (said += text.toString()));
    return new Promise((resolve) => {
      child.on("close", (code) => {
        resolve({ code, said });
      });
    });
  }

  it("is no complaint for the one of whom the chain shows a moment later that it is done", async function () {
    this.timeout(20_000);
    const { context, node } = world.place;
    const [file = ""] = world.awards.files;
    await award(context, { files: [file], as: OPERATOR });
    const [opened] = await openStatements(context, [file], "AttestationBatch");
    if (opened === undefined) throw new Error("no statement");
    const to = await context.contracts.socialcoin.getAddress();
    const data = encodeAward(opened.statement);
    let asked = 0;
    const work = {
      subject: file,
      call: () => Promise.resolve({ to, data }),
      isDone: () => Promise.resolve((asked += 1) > 1),
    };
    const before = await node.provider.getBlockNumber();

    expect(await sendWorks(context, context.keys.signerOf(OPERATOR), [work])).to.deep.equal([
      { work, transaction: undefined },
    ]);
    expect(await node.provider.getBlockNumber()).to.equal(before);
  });

  for (const [situation, colleague] of [
    ["with keys of their own", COLLEAGUE],
    ["with the same key", OPERATOR],
  ] as const) {
    it(`${situation} is carried out once, and both are told so`, async function () {
      this.timeout(60_000);
      const { context } = world.place;
      const manager = context.contracts.accessManager.connect(
        context.keys.signerOf("wilgendam-administrator"),
      );
      const role = roleOf(WILGENDAM, Duty.Operator);
      await (await manager.grantRole(role, context.keys.addressOf(COLLEAGUE) ?? "", 0)).wait();
      const wanted = await undisturbed();

      const both = await Promise.all([start(OPERATOR, "one"), start(colleague, "other")]);

      for (const { code, said } of both) expect(code, said).to.equal(0);
      expect(await world.awards.state(context)).to.equal(wanted);
    });
  }
});
