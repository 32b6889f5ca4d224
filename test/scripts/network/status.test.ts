import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect } from "chai";

import { statusOf, viewStatus } from "../../../scripts/commands/network/status.js";
import { type NetworkFolder, openNetworkFolder } from "../../../scripts/network/openNetworkFolder.js";
import type { BesuStub } from "../besuStub.js";
import { CHAIN, makeTrial } from "./makeTrial.js";
import { type Sealer, sealer } from "./sealer.js";
import { closeStubs, openStubs } from "./stubs.js";

describe("socialcoin network status", function () {
  this.timeout(60_000);
  let root: string;
  let behind: Sealer;
  let opened: NetworkFolder;
  let stubs: BesuStub[];

  before(async function () {
    root = mkdtempSync(join(tmpdir(), "socialcoin-status-"));
    const folder = join(root, "net");
    behind = await sealer(CHAIN, 1_100, 1);
    await makeTrial(root, folder);
    stubs = await openStubs(behind.url, folder);
    opened = openNetworkFolder(folder);
  });
  after(async function () {
    await closeStubs(...stubs);
    await behind.close();
    rmSync(root, { recursive: true, force: true });
  });

  it("shows nodes that are themselves, also where one does not tell who it is", async function () {
    for (const [index, { enode }] of opened.own.entries()) {
      const stub = stubs[index];
      // From elsewhere it has another address, and in other letters the same key.
      if (stub !== undefined && index > 0)
        stub.state.enode = enode.toUpperCase().replace(/^ENODE(.*)@.*/, "enode$1@10.0.0.1:30303");
    }
    const status = await statusOf(opened);
    expect(status.nodes.map(({ other, validates }) => [other, validates])).to.deep.equal(
      Array.from({ length: 4 }, () => [undefined, true]),
    );
    expect(viewStatus(status))
      .to.match(/^node-a +- +yes +\d+/m)
      .and.not.include("something else");
  });

  it("says that another node of the network answers on a node's port", async function () {
    const [first, second] = stubs;
    if (first === undefined || second === undefined) throw new Error("there are four");
    first.state.enode = opened.own[1]?.enode;
    const shown = viewStatus(await statusOf(opened));
    first.state.enode = undefined;
    expect(shown)
      .to.match(/^node-a +- +OTHER +- +- +- +- +-/m)
      .and.match(/^node-b +- +yes/m);
    expect(shown).to.match(
      /^node-a: something else answers at http:\S+\. It is another node of this network/m,
    );
  });

  it("takes a node that tells nothing of its chain for no other", async function () {
    const [first] = stubs;
    if (first === undefined) throw new Error("there are four");
    const { apis } = first.state;
    first.state.apis = apis.filter((name) => name !== "eth");
    const [node] = (await statusOf(opened)).nodes;
    first.state.apis = apis;
    expect([node?.answers, node?.other, node?.block]).to.deep.equal([true, undefined, undefined]);
  });

  it("says that another chain, or one with another first block, answers there", async function () {
    const other = (network: Partial<NetworkFolder["network"]>) =>
      statusOf({ ...opened, network: { ...opened.network, ...network } });
    expect((await other({ chainId: 7 })).nodes[0]?.other).to.include(
      `It is on chain ${CHAIN} and should be on 7`,
    );
    const genesisHash = `0x${"5".repeat(64)}`;
    expect((await other({ genesisHash })).nodes[0]?.other).to.include("runs with another genesis.json");
  });
});
