import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect } from "chai";
import { JsonRpcProvider, Network, toBeHex } from "ethers";

import { checkNetwork, type Examination } from "../../../scripts/commands/network/check.js";
import { silentOutput } from "../../../scripts/output/silentOutput.js";
import { buildManifest } from "../../../src/proofs/buildManifest.js";
import type { Header } from "../../../src/proofs/Header.js";
import { portablePrimitives } from "../../../src/proofs/portablePrimitives.js";
import { writeManifest } from "../../../src/proofs/writeManifest.js";
import { type BesuStub, besuStub } from "../besuStub.js";
import { runAlone } from "../command.js";
import { CHAIN, makeTrial } from "./makeTrial.js";
import { closeStubs, genesisOf, openStubs } from "./stubs.js";
import { type Sealer, sealer } from "./sealer.js";

const CONTRACT = `0x${"c0".repeat(20)}`;
const STRANGER = `0x${"ee".repeat(20)}`;
const PAST_BLOCKS = 25;

describe("socialcoin network check", function () {
  this.timeout(120_000);
  let root: string;
  let folder: string;
  let manifest: string;
  let behind: Sealer;
  let genesis: Header;
  let stubs: BesuStub[];

  before(async function () {
    root = mkdtempSync(join(tmpdir(), "socialcoin-check-"));
    folder = join(root, "net");
    manifest = join(root, "manifest.json");
    // A little slower than agreed: a block's time is at least a second after the one before, and would run ahead.
    behind = await sealer(CHAIN, 1_100, PAST_BLOCKS);
    await behind.ask("hardhat_setCode", [CONTRACT, "0x6001"]);
    await makeTrial(root, folder);
    genesis = await genesisOf(folder);
  });
  beforeEach(async function () {
    stubs = await openStubs(behind.url, folder);
  });
  afterEach(async function () {
    await closeStubs(...stubs);
  });
  after(async function () {
    await behind.close();
    rmSync(root, { recursive: true, force: true });
  });

  function stubAt(index: number): BesuStub {
    const stub = stubs[index];
    if (stub === undefined) throw new Error("there are four");
    return stub;
  }

  function check(options: Parameters<typeof checkNetwork>[0] = {}): Promise<Examination> {
    return checkNetwork({ folder, ...options }, silentOutput());
  }

  /** What was found, as `node, what` → answer and sentence. */
  function findingsOf({ findings }: Examination): Map<string, string> {
    return new Map(
      findings.map(({ node, what, answer, sentence }) => [`${node}, ${what}`, `${answer}: ${sentence}`]),
    );
  }

  it("finds everything good in a network as it should be, also by a manifest", async function () {
    const chain = Network.from(CHAIN);
    const provider = new JsonRpcProvider(stubAt(1).url, chain, { staticNetwork: chain });
    const facts = { name: "tests", debtRelief: [CONTRACT], municipalities: [] };
    writeFileSync(manifest, writeManifest(await buildManifest(provider, facts, portablePrimitives)));
    provider.destroy();

    const { healthy, findings } = await check({ manifest });
    const notGood = findings.filter(({ answer, what }) => answer !== "good" && what !== "disk");
    expect(notGood).to.deep.equal([]);
    expect(healthy).to.equal(findings.every(({ answer }) => answer !== "wrong"));
    expect(new Set(findings.map(({ what }) => what))).to.deep.equal(
      new Set([
        "chain",
        "head",
        "clock",
        "peers",
        "closed APIs",
        "accounts",
        "nodes",
        "fees",
        "strangers",
        "proofs",
        "contracts",
        "disk",
        "validators",
        "finality",
        "same block",
        "proposers",
      ]),
    );
    const found = findingsOf({ healthy, findings });
    expect(found.get("network, validators")).to.include("4 validate, 3 must seal").and.include("without 1");
    expect(found.get("node-a, chain")).to.include("besu/v26.3.0");
    expect(stubs.flatMap(({ state }) => state.sent)).to.deep.equal([]);
  });

  it("finds each thing that is wrong with a node, and says what to do", async function () {
    const [a, b, c, d] = stubs.map(({ state }) => state);
    if (!a || !b || !c || !d) throw new Error("there are four");
    a.allowed = undefined;
    b.frozenAt = 10;
    Object.assign(c, { apis: [...c.apis, "admin"], peers: 1, nodes: c.nodes.slice(1) });
    Object.assign(d, { proofBlocks: 5, peers: 2, syncing: true });
    d.validators = d.validators.slice(1);
    const code = await behind.ask("eth_getCode", [CONTRACT, "latest"]);
    await behind.ask("hardhat_setCode", [CONTRACT, "0x6002"]);
    const examined = await check({ manifest });
    await behind.ask("hardhat_setCode", [CONTRACT, code]);

    expect(examined.healthy).to.equal(false);
    const found = findingsOf(examined);
    for (const [where, sentence] of [
      ["node-a, strangers", /^wrong: It took a transaction of an account that nobody admitted/],
      ["node-a, accounts", /^wrong: Anybody may send/],
      ["node-b, head", /^wrong: Block 10 is \d+ seconds old and no new one comes.*stands still/],
      ["node-b, behind", /^wrong: It is \d+ blocks behind/],
      ["node-c, closed APIs", /^wrong: ADMIN answers/],
      ["node-c, peers", /^wrong: It has 1 peers/],
      ["node-c, nodes", /^wrong: Its list of nodes lacks 127\.0\.0\.1:\d+/],
      ["node-d, head", /^wrong: It is still catching up/],
      ["node-d, strangers", /^unknown: It takes nothing yet/],
      ["node-d, peers", /^warning: It has 2 peers of 3/],
      ["node-d, proofs", /^wrong: It proves what stood in the last [1-5] blocks.*512 were agreed/],
      ["node-d, contracts", /^wrong: At 0xc0c0.*not the code/],
      ["network, validators", /^wrong: Nodes disagree/],
      ["network, nodes alike", /^warning: .*node-c lack/],
      ["network, same block", /^good/],
    ] as const) {
      expect(found.get(where), where).to.match(sentence);
    }
  });

  it("finds another network's node, a fork, a validator that does not propose, and a change of validators", async function () {
    const fork = await besuStub(
      behind.url,
      {},
      { genesis: { ...genesis, timestamp: toBeHex(1_709_744_129) } },
    );
    for (const { state } of stubs) state.validators = [...state.validators, STRANGER];
    const examined = await check({ node: [fork.url], dryRun: true });
    await closeStubs(fork);
    const found = findingsOf(examined);
    const { host } = new URL(fork.url);
    for (const [where, sentence] of [
      [`${host}, chain`, /^wrong: Its first block is 0x/],
      [`${host}, disk`, /^unknown/],
      ["node-a, strangers", /^unknown: Not tried/],
      ["network, same block", /^wrong: Nodes have different blocks/],
      ["network, validators", /^wrong: Nodes disagree/],
    ] as const) {
      expect(found.get(where), where).to.match(sentence);
    }

    const changed = findingsOf(await check({ dryRun: true }));
    expect(changed.get("network, proposers")).to.match(new RegExp(`^warning: ${STRANGER} proposed none`));
    expect(changed.get("network, validators")).to.match(
      new RegExp(`^warning: ${STRANGER} is new.*network.json`),
    );
  });

  it("finds a clock that is wrong", async function () {
    // Far enough that a slow machine does not catch up with it.
    await behind.ask("evm_increaseTime", [4_000]);
    await behind.ask("evm_mine", []);
    const found = findingsOf(await check({ dryRun: true }));
    expect(found.get("node-a, clock")).to.match(/^wrong: The newest block is \d+ seconds in the future/);
  });

  it("ends with 3 when something is wrong and with 4 when no node answers, by its front door", async function () {
    await closeStubs(stubAt(3));
    const { code, stdout, stderr } = await runAlone(root, ["network", "check", folder, "--json"]);
    expect(code).to.equal(3);
    const { findings } = JSON.parse(stdout) as Examination;
    expect(findings).to.deep.include({
      node: "node-d",
      what: "node",
      answer: "wrong",
      sentence: `It does not answer at ${stubAt(3).url}. Start it, or look into its log.`,
    });
    expect(stderr).to.include("NETWORK_CHECK_WRONG");

    await closeStubs(...stubs.slice(0, 3));
    const away = await runAlone(root, ["network", "check", folder]);
    expect([away.code, away.stdout]).to.deep.equal([4, ""]);
    const nothing = await runAlone(root, ["network", "check"]);
    expect(nothing.code).to.equal(2);
    expect(nothing.stderr).to.include("There is no node to look at");
    const wrong = await runAlone(root, ["network", "check", "--node", "node.example"]);
    expect(wrong.code).to.equal(2);
  });
});
