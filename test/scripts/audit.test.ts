import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect } from "chai";
import { getAddress } from "ethers";

import { auditNetwork, type AuditReport } from "../../scripts/commands/audit/audit.js";
import { award } from "../../scripts/commands/award/award.js";
import { attestTasks } from "../../scripts/commands/task/attest.js";
import { signAnnulment } from "../../scripts/commands/task/signAnnulment.js";
import { readStatement } from "../../src/statements/readStatement.js";
import { signStatement } from "../../src/statements/signStatement.js";
import { run } from "./command.js";
import { refusal } from "./refusal.js";
import { type Town, town } from "./town.js";

const TASKS = "task,participant,activity,units,group,started,finished,evidence";
const TASK = "1,P-2041,community-centre-day,1,no,2027-01-04 09:00,2027-01-04 15:00,ZUID-1";
const AS = "wilgendam-operator";
const TEAM = "team-zuid";

describe("socialcoin audit", function () {
  let place: Town;
  let snapshot: unknown;
  let folder: string;

  before(async function () {
    place = await town();
    snapshot = await place.node.provider.send("evm_snapshot", []);
    folder = mkdtempSync(join(tmpdir(), "socialcoin-audit-"));
    const { context, programme } = place;
    const file = join(folder, "tasks.csv");
    writeFileSync(file, `${TASKS}\n${TASK}\n`);
    const { statements } = await attestTasks(context, { file, programme, as: TEAM });
    await award(context, { files: statements.map((one) => one.file), as: AS });
  });
  after(async function () {
    await place.node.provider.send("evm_revert", [snapshot]);
    rmSync(folder, { recursive: true, force: true });
  });

  const audit = (...args: string[]) => run(place.node, place.folder, "audit", ...args);

  it("says that all promises are kept, how much was checked, and who awarded on whose word", async function () {
    const { code, stdout, stderr } = await audit();
    expect([code, stderr]).to.deep.equal([0, ""]);
    expect(stdout)
      .to.match(
        /^test, from the first block to \d+ \(2027-01-28 \d\d:\d\d, 0x[0-9a-f]{64}\): \d+ transactions\.$/m,
      )
      .and.match(/^I1 +Awards stay within the budget +[1-9]\d* +0$/m)
      .and.match(/^I16 +Who may not, cannot +[1-9]\d* +0$/m)
      .and.match(/^ +1 +0x[0-9a-fA-F]{40} +0x[0-9a-fA-F]{40} +1 +1 +300$/m)
      .and.match(/^All promises are kept\.$/m);
  });

  it("tells programs the same, up to the block that they name", async function () {
    const whole = JSON.parse((await audit("--json")).stdout) as AuditReport;
    expect(whole.findings).to.deep.equal([]);
    expect(whole.promises).to.have.lengthOf(16);
    const block = whole.block.number - 1;
    const before = JSON.parse((await audit("--json", "--block", `${block}`)).stdout) as AuditReport;
    expect(before.block.number).to.equal(block);
    expect([before.transactions, before.findings]).to.deep.equal([whole.transactions - 1, []]);
    expect([whole.pairs.length, before.pairs.length]).to.deep.equal([1, 0]);
  });

  it("does not look further than there are blocks", async function () {
    const { code, stderr } = await audit("--block", "99999");
    expect(code).to.equal(2);
    expect(stderr).to.match(
      /^There is no block 99999 yet: the newest is \d+\. Name one that there is, or none\.\n$/,
    );
    const early = await audit("--block", "3");
    expect(early.code).to.equal(2);
    expect(early.stderr).to.equal("In block 3 not all contracts were deployed. Name a later one.\n");
    const wrong = await audit("--block", "x");
    expect(wrong.code).to.equal(2);
    expect(wrong.stderr).to.include("--block").and.include("is not a whole number");
  });

  it("finds a contract that is another one", async function () {
    const { context, node } = place;
    const address = getAddress(await context.contracts.inKind.getAddress());
    const code = await context.provider.getCode(address);
    await node.provider.send("hardhat_setCode", [address, code.replace(/..$/, "00")]);
    const { findings } = await auditNetwork(context);
    await node.provider.send("hardhat_setCode", [address, code]);
    expect(findings.map(({ promise, sentence }) => `${promise} ${sentence}`)).to.deep.equal([
      `I16 The code of InKind at ${address} is not that of this version: what it promises is not known.`,
    ]);
  });

  it("says so where a node has forgotten how things stood", async function () {
    const { context } = place;
    const forgetful = new Proxy(context.provider, {
      get(node, name) {
        if (name === "getCode") return () => Promise.reject(new Error("missing trie node"));
        const value: unknown = Reflect.get(node, name);
        return typeof value === "function" ? (value.bind(node) as unknown) : value;
      },
    });
    const block = (await context.provider.getBlockNumber()) - 1;
    const { code, exitKind } = await refusal(() =>
      auditNetwork({ ...context, provider: forgetful }, { block }),
    );
    expect([code, exitKind]).to.deep.equal(["STATE_FORGOTTEN", "unreachable"]);
  });

  it("finds what the contracts cannot know: an annulment of something else than was awarded", async function () {
    const { context, programme } = place;
    const out = join(folder, "annulment.json");
    await signAnnulment(context, { programme, task: 1n, reason: "WRONG_PERSON", as: TEAM, out });
    const said = readStatement(readFileSync(out, "utf8"), "Annulment");
    said.message.attestation.finished += 1n;
    const { message, signature } = await signStatement(said, context.keys.signerOf(TEAM));
    await context.contracts.socialcoin.connect(context.keys.signerOf(AS)).annul(message, signature);

    const { code, stdout, stderr } = await audit();
    expect(code).to.equal(2);
    expect(stdout)
      .to.match(
        /^I5: Task 1 of programme 1 was awarded with finished \d+ and annulled with \d+, by 0x\w{40} on the word of 0x\w{40}\. \(block \d+, 0x[0-9a-f]{64}\)$/m,
      )
      .and.not.include("All promises are kept");
    expect(stderr).to.include("Not everything is as promised");
  });
});
