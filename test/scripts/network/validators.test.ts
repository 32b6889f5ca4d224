import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect } from "chai";

import { proposeValidator } from "../../../scripts/commands/network/validatorsPropose.js";
import { validatorsOf } from "../../../scripts/commands/network/validatorsStatus.js";
import { connectNode } from "../../../scripts/context/connectNode.js";
import { tokenFor } from "../../../scripts/context/tokenFor.js";
import { openNetworkFolder } from "../../../scripts/network/openNetworkFolder.js";
import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { validators } from "../../src/proofs/sealAsStored.js";
import type { BesuStub } from "../besuStub.js";
import { runAlone } from "../command.js";
import { CHAIN, makeTrial } from "./makeTrial.js";
import { type Sealer, sealer } from "./sealer.js";
import { closeStubs, openStubs } from "./stubs.js";

const NEWCOMER = `0x${"ee".repeat(20)}`;
const PAST_BLOCKS = 25;

describe("socialcoin network validators", function () {
  let root: string;
  let folder: string;
  let behind: Sealer;
  let stubs: BesuStub[];
  const [first = "", second = "", third = ""] = validators.map(({ address }) => address.toLowerCase());

  before(async function () {
    root = mkdtempSync(join(tmpdir(), "socialcoin-validators-"));
    folder = join(root, "net");
    behind = await sealer(CHAIN, 60_000, PAST_BLOCKS);
    await makeTrial(root, folder);
  });
  beforeEach(async function () {
    const cast = { [first]: [NEWCOMER, true], [second]: [NEWCOMER, true], [third]: [first, true] } as const;
    stubs = await openStubs(behind.url, folder, cast);
  });
  afterEach(async function () {
    await closeStubs(...stubs);
  });
  after(async function () {
    await behind.close();
    rmSync(root, { recursive: true, force: true });
  });

  const votes = (): Record<string, boolean>[] => stubs.map(({ state }) => state.votes);

  async function codeOf(act: Promise<unknown>): Promise<string> {
    try {
      await act;
    } catch (failure) {
      if (failure instanceof SocialcoinError) return failure.code;
      throw failure;
    }
    return "none";
  }

  it("shows who validates, and the votes that stand in blocks and are not decided", async function () {
    const status = await validatorsOf(folder);
    expect(status.validators.map(({ address }) => address)).to.deep.equal(
      validators.map((one) => one.address.toLowerCase()),
    );
    expect(status.validators[0]).to.include({ node: "node-a", organisation: "municipality-a" });
    expect(status.needed).to.equal(3);
    // The third one votes for a validator that is one already: that was decided.
    expect(status.motions).to.have.length(1);
    expect(status.motions[0]).to.deep.include({ validator: NEWCOMER, add: true, pending: [] });
    expect(status.motions[0]?.by).to.have.members(["node-a", "node-b"]);
  });

  it("lets own nodes vote, those that are named only, and takes votes back", async function () {
    const planned = await proposeValidator({ folder, add: NEWCOMER, dryRun: true });
    expect(planned).to.deep.include({ motion: "add", needed: 3, afterwards: 5 });
    expect(votes()).to.deep.equal([{}, {}, {}, {}]);

    const args = ["network", "validators", "propose", folder, "--add", NEWCOMER, "--as", "node-a", "node-c"];
    const { code, stdout } = await runAlone(root, args);
    expect([code, stdout.split("\n")[0]]).to.deep.equal([
      0,
      `node-a, node-c votes to add ${NEWCOMER}; 3 validators must.`,
    ]);
    expect(votes()).to.deep.equal([{ [NEWCOMER]: true }, {}, { [NEWCOMER]: true }, {}]);
    expect((await validatorsOf(folder)).motions[0]?.pending).to.deep.equal(["node-a", "node-c"]);

    await proposeValidator({ folder, discard: NEWCOMER });
    expect(votes()).to.deep.equal([{}, {}, {}, {}]);

    await proposeValidator({ folder, remove: validators[3]?.address, as: ["node-b"] });
    expect(votes()[1]).to.deep.equal({ [validators[3]?.address.toLowerCase() ?? ""]: false });
  });

  it("refuses what makes no sense, and then no node votes", async function () {
    const refused: [string, Parameters<typeof proposeValidator>[0]][] = [
      ["VALIDATOR_ALREADY", { folder, add: first }],
      ["VALIDATOR_UNKNOWN", { folder, remove: NEWCOMER }],
      ["MOTION_UNCLEAR", { folder }],
      ["MOTION_UNCLEAR", { folder, add: NEWCOMER, remove: first }],
      ["NODE_UNKNOWN", { folder, add: NEWCOMER, as: ["node-x"] }],
    ];
    for (const [code, options] of refused)
      expect(await codeOf(proposeValidator(options)), code).to.equal(code);

    for (const { state } of stubs) state.validators = state.validators.slice(0, 1);
    expect(await codeOf(proposeValidator({ folder, remove: first, as: ["node-a"] }))).to.equal(
      "LAST_VALIDATOR",
    );
    expect(await codeOf(proposeValidator({ folder, add: NEWCOMER }))).to.equal("NOT_A_VALIDATOR");
    for (const { state } of stubs) state.apis = ["eth"];
    expect(await codeOf(proposeValidator({ folder, add: NEWCOMER }))).to.equal("QBFT_CLOSED");
    expect(votes()).to.deep.equal([{}, {}, {}, {}]);
  });

  it("shows a node the token that it wants to see, and says where none is known", async function () {
    for (const { state } of stubs) state.token = "header.claims.signature";
    const without = await runAlone(root, ["network", "validators", "status", folder]);
    expect(without.code).to.equal(3);
    expect(without.stderr).to.include("without a token").and.include("Read access");
    for (const { folder: own } of openNetworkFolder(folder).own)
      writeFileSync(join(own, "token"), "header.claims.signature\n", { mode: 0o600 });
    try {
      expect((await validatorsOf(folder)).validators).to.have.length(4);
    } finally {
      for (const { folder: own } of openNetworkFolder(folder).own) rmSync(join(own, "token"));
    }

    const [stub] = stubs;
    const token = tokenFor("my-net", { SOCIALCOIN_TOKEN_MY_NET: "header.claims.signature" });
    const { provider, close } = await connectNode({ url: stub?.url ?? "", token }, undefined);
    expect(await provider.getBlockNumber()).to.be.above(0);
    close();
    expect(await codeOf(connectNode({ url: "http://node.example", token }, undefined))).to.equal(
      "TOKEN_EXPOSED",
    );
  });

  it("says that a node does not answer", async function () {
    await closeStubs(...stubs.slice(1, 2));
    const { code, stderr } = await runAlone(root, ["network", "validators", "status", folder]);
    expect(code).to.equal(4);
    expect(stderr).to.include("node-b does not answer");
  });
});
