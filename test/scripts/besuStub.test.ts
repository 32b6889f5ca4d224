import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";
import { JsonRpcProvider, Network, type TransactionRequest, Wallet } from "ethers";

import { award } from "../../scripts/commands/award/award.js";
import { registerClaims } from "../../scripts/commands/claim/register.js";
import { signClaims } from "../../scripts/commands/claim/sign.js";
import { examine } from "../../scripts/commands/doctor/doctor.js";
import type { Finding } from "../../scripts/commands/doctor/Finding.js";
import { lookAtAccount } from "../../scripts/commands/doctor/lookAtAccount.js";
import { lookAtNode } from "../../scripts/commands/doctor/lookAtNode.js";
import { makeManifest } from "../../scripts/commands/network/manifest.js";
import { accede } from "../../scripts/commands/programme/accede.js";
import { signAccession } from "../../scripts/commands/programme/signAccession.js";
import { exportReceipts } from "../../scripts/commands/receipt/export.js";
import { verifyOffline } from "../../scripts/commands/receipt/verifyOffline.js";
import { signOrder } from "../../scripts/commands/redeem/sign.js";
import { submitOrders } from "../../scripts/commands/redeem/submit.js";
import { attestTasks } from "../../scripts/commands/task/attest.js";
import { connectContracts } from "../../scripts/context/connectContracts.js";
import type { Context } from "../../scripts/context/Context.js";
import { environmentKeys } from "../../scripts/context/environmentKeys.js";
import { readAccountBook } from "../../scripts/context/readAccountBook.js";
import { readDeployment } from "../../scripts/context/readDeployment.js";
import { tellTruly } from "../../scripts/context/tellTruly.js";
import { silentOutput } from "../../scripts/output/silentOutput.js";
import { validators } from "../src/proofs/sealAsStored.js";
import { type BesuStub, besuStub } from "./besuStub.js";
import { MNEMONIC } from "./command.js";
import { NETWORK } from "./localNode.js";
import { type Town, town } from "./town.js";

const EXAMPLE = join(import.meta.dirname, "..", "..", "examples", "wilgendam");
const TAX_OFFICE = "00000099000000101000";
const OPERATOR = "wilgendam-operator";
const HEAD = "task,participant,activity,units,group,started,finished,evidence";
const CHAIN = Network.from(31_337);

describe("commands on a network that behaves like Besu", function () {
  let place: Town;
  let snapshot: unknown;
  let stub: BesuStub;
  let provider: JsonRpcProvider;
  let context: Context;

  before(async function () {
    place = await town();
  });
  beforeEach(async function () {
    snapshot = await place.node.provider.send("evm_snapshot", []);
    stub = await besuStub(place.node.url);
    provider = new JsonRpcProvider(stub.url, CHAIN, { staticNetwork: CHAIN, cacheTimeout: -1 });
    context = {
      ...place.context,
      provider,
      contracts: connectContracts(readDeployment(place.node.deployments, NETWORK).addresses, provider),
      keys: environmentKeys(
        { SOCIALCOIN_MNEMONIC: MNEMONIC },
        readAccountBook(join(EXAMPLE, "accounts.json")),
        CHAIN.chainId,
        provider,
      ),
    };
  });
  afterEach(async function () {
    provider.destroy();
    stub.server.close();
    stub.server.closeAllConnections();
    await place.node.provider.send("evm_setAutomine", [true]);
    await place.node.provider.send("evm_revert", [snapshot]);
  });

  async function attested(name: string, tasks: number, first = 1): Promise<string> {
    const file = join(place.folder, `${name}.csv`);
    const line = (task: number): string =>
      `${task},P-2041,community-centre-day,1,no,2027-01-04 09:00,2027-01-04 15:00,ZUID-${task}`;
    writeFileSync(file, [HEAD, ...Array.from({ length: tasks }, (_, task) => line(task + first))].join("\n"));
    const { programme } = place;
    const made = await attestTasks(context, { file, programme, as: "team-zuid", overwrite: true });
    return made.statements[0]?.file ?? "";
  }

  it("works without a fee, and a creditor verifies receipts by the seals of a quorum", async function () {
    const { programme, arrangement, folder } = place;
    const at = (name: string): string => join(folder, "besu", name);
    const creditor = { oin: TAX_OFFICE, as: "belastingdienst" };
    const accession = { programme, ...creditor, ground: "IW 1990", out: at("accession.json") };
    await accede(context, { files: [(await signAccession(context, accession)).file], as: OPERATOR });
    const csv = join(EXAMPLE, "claims", "belastingdienst.csv");
    const claims = await signClaims(context, { file: csv, arrangement, ...creditor, out: at("claims.json") });
    await registerClaims(context, { files: [claims.file], as: OPERATOR });
    await award(context, { files: [await attested("besu-award", 3)], as: OPERATOR });
    const order = { programme, target: arrangement, coins: 900n, as: "P-2041", out: at("order.json") };
    await submitOrders(context, { files: [(await signOrder(context, order)).file], as: OPERATOR });
    const head = await provider.getBlock("latest");
    expect(head?.baseFeePerGas).to.equal(0n);

    const manifest = at("network.json");
    await makeManifest(context, { name: "besu", municipality: [], out: manifest });
    const sets = [
      { from: "1", to: null, validators: validators.map(({ address }) => address.toLowerCase()) },
    ];
    expect(JSON.parse(readFileSync(manifest, "utf8"))).to.deep.include({ consensus: { kind: "qbft", sets } });

    const exporting = { programme, references: [claims.references], prove: true };
    const [first = ""] = (await exportReceipts(context, { ...exporting, out: at("first") })).files;
    const [checked] = await verifyOffline(silentOutput(), { manifest, paths: [first] });
    expect(checked).to.include({ verdict: "valid", development: false });

    // A node that keeps no old blocks proves nothing beyond them: it is said, and no file is left half done.
    stub.state.proofBlocks = 0;
    const unproven = await failureOf(exportReceipts(context, { ...exporting, out: at("unproven") }));
    expect(unproven).to.include({ code: "PROOF_UNAVAILABLE", exitKind: "unreachable" });
    expect(existsSync(at("unproven"))).to.equal(false);
    stub.state.proofBlocks = 512;

    stub.state.seat = 2;
    const [second = ""] = (await exportReceipts(context, { ...exporting, out: at("second") })).files;
    expect(readFileSync(second, "utf8")).to.not.equal(readFileSync(first, "utf8"));
    expect((await verifyOffline(silentOutput(), { manifest, paths: [second] }))[0]).to.include({
      verdict: "valid",
    });
  });

  it("refuses an account outside the allow-list, and nothing changed", async function () {
    stub.state.allowed = [validators[0]?.address ?? ""];
    const files = [await attested("besu-refused", 1)];
    const refused = await failureOf(award(context, { files, as: OPERATOR }));
    expect(refused).to.include({ code: "TRANSACTION_NOT_ACCEPTED", exitKind: "refused" });
    expect(String(refused.message)).to.include("not authorized");
    expect(stub.state.sent).to.deep.equal([]);
  });

  it("sends nothing while the node is still catching up", async function () {
    stub.state.syncing = true;
    const files = [await attested("besu-syncing", 1)];
    const counting = { ...context, traffic: { sent: 0 } };
    const away = await failureOf(tellTruly(counting, () => award(counting, { files, as: OPERATOR })));
    expect(away).to.include({ code: "NODE_SYNCING", exitKind: "unreachable" });
    expect(String(away.message)).to.include("Nothing was sent.");
    expect(stub.state.sent).to.deep.equal([]);
    stub.state.syncing = false;
    expect((await award(context, { files, as: OPERATOR })).outcome).to.equal("done");
  });

  it("says that an outcome is unknown when the node stands still", async function () {
    const files = [await attested("besu-frozen", 1)];
    stub.state.frozenAt = await provider.getBlockNumber();
    const unknown = await failureOf(award({ ...context, patience: 100 }, { files, as: OPERATOR }));
    expect(unknown).to.include({ exitKind: "unknown" });
    stub.state.frozenAt = undefined;
    expect((await award(context, { files, as: OPERATOR })).outcome).to.equal("done");
  });

  it("sends more than the node keeps of one account, by waiting for those before", async function () {
    stub.state.inFlight = 2;
    const files: string[] = [];
    for (let file = 1; file <= 6; file += 1) files.push(await attested(`besu-many-${file}`, 1, file));
    await place.node.provider.send("evm_setAutomine", [false]);
    await place.node.provider.send("evm_setIntervalMining", [200]);
    try {
      expect((await award(context, { files, as: OPERATOR })).outcome).to.equal("done");
    } finally {
      await place.node.provider.send("evm_setIntervalMining", [0]);
    }
    expect(stub.state.refused.join()).to.include("nonce is too distant");
    expect(new Set(stub.state.sent).size).to.equal(6);
  });

  it("looks as doctor at a node that catches up, stands still or lacks the account, and at one where all is well", async function () {
    const account = context.keys.addressOf(OPERATOR) ?? "";
    stub.state.allowed = [account];
    const real = { ...context, network: { name: "besu", chainId: 20_771n } };
    const now = async (): Promise<number> => ((await provider.getBlock("latest"))?.timestamp ?? 0) * 1_000;
    const wrong = (findings: readonly Finding[]): string[] =>
      findings.filter(({ answer }) => answer === "wrong").map(({ sentence }) => sentence);
    const options = { as: [OPERATOR], oin: 99_000_000_001_000n };
    const well = await examine(context, options);
    expect(wrong([...well.findings, ...(await lookAtNode(real, await now()))])).to.deep.equal([]);
    expect(well.findings.map(({ sentence }) => sentence).join()).to.include("The node's allow-list has it");

    Object.assign(stub.state, { allowed: [], syncing: true, peers: 0, frozenAt: 1 });
    const later = (await now()) + 600_000;
    const sick = [...(await lookAtNode(real, later)), ...(await lookAtAccount(real, OPERATOR, undefined))];
    const said = wrong(sick).join();
    for (const part of ["still catching up", "has no peers", "stands still", "allow-list lacks it"])
      expect(said).to.include(part);
  });

  describe("the stub itself", function () {
    const sender = Wallet.createRandom();

    async function raw(changes: TransactionRequest = {}): Promise<string> {
      const call = { to: sender.address, gasLimit: 21_000, gasPrice: 0, chainId: CHAIN.chainId, type: 0 };
      return sender.signTransaction({ ...call, ...changes });
    }
    const refusalOf = async (method: string, ...params: unknown[]): Promise<unknown> => {
      const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });
      const answer = await fetch(stub.url, { method: "POST", body });
      return ((await answer.json()) as { error?: { code: number } }).error?.code;
    };

    it("keeps so many transactions of a sender in flight and no more", async function () {
      stub.state.inFlight = 3;
      await place.node.provider.send("evm_setAutomine", [false]);
      const waiting = [await raw({ nonce: 0 }), await raw({ nonce: 1 }), await raw({ nonce: 2 })];
      for (const one of waiting) await provider.send("eth_sendRawTransaction", [one]);
      expect(await refusalOf("eth_sendRawTransaction", waiting[1])).to.equal(-32000);
      const distant = await failureOf(provider.broadcastTransaction(await raw({ nonce: 3 })));
      expect(JSON.stringify(distant)).to.include("nonce is too distant");
      await place.node.provider.send("evm_mine", []);
      await provider.send("eth_sendRawTransaction", [await raw({ nonce: 3 })]);
      expect(await refusalOf("eth_sendRawTransaction", waiting[0])).to.equal(-32001);
    });

    it("refuses a price above nothing, and the tags that QBFT does not know", async function () {
      expect(await refusalOf("eth_sendRawTransaction", await raw({ gasPrice: 1 }))).to.equal(-32004);
      expect(await refusalOf("eth_getBlockByNumber", "finalized", false)).to.equal(-39001);
      expect(await refusalOf("eth_getLogs", { toBlock: "safe" })).to.equal(-39001);
      expect(await refusalOf("evm_mine")).to.equal(-32601);
    });

    it("gives proofs sorted, once, shortened, and of the newest blocks only", async function () {
      const contract = await context.contracts.socialcoin.getAddress();
      const slots = ["0x2", `0x${"f".repeat(64)}`, "0x1", `0x${"0".repeat(63)}1`];
      const keys = async (account: string): Promise<string[]> => {
        const { storageProof } = (await provider.send("eth_getProof", [account, slots, "latest"])) as {
          storageProof: { key: string }[];
        };
        return storageProof.map(({ key }) => key);
      };
      expect(await keys(contract)).to.deep.equal(["0x01", "0x02", `0x${"f".repeat(64)}`]);
      expect(await keys(sender.address)).to.deep.equal([]);
      expect(await provider.send("eth_getProof", [contract, [], "0xffffff"])).to.equal(null);
      stub.state.proofBlocks = 2;
      expect(await refusalOf("eth_getProof", contract, [], "0x1")).to.equal(-32000);
    });

    it("forgets the blocks that the node behind forgot, and chains the others", async function () {
      const newest = await provider.getBlock("latest");
      expect((await provider.getBlock(newest?.parentHash ?? ""))?.number).to.equal((newest?.number ?? 0) - 1);
      await provider.send("eth_sendRawTransaction", [await raw({ nonce: 0 })]);
      const [transaction] = (await provider.getBlock("latest"))?.transactions ?? [];
      const receipt = await provider.getTransactionReceipt(transaction ?? "");
      expect(receipt?.blockHash).to.equal((await provider.getBlock("latest"))?.hash);
      await place.node.provider.send("evm_revert", [snapshot]);
      snapshot = await place.node.provider.send("evm_snapshot", []);
      expect((await provider.getBlock("latest"))?.hash).to.equal(newest?.hash);
    });
  });
});

async function failureOf(act: Promise<unknown>): Promise<{ code?: unknown; message?: unknown }> {
  try {
    await act;
  } catch (failure) {
    return failure as { code?: unknown };
  }
  throw new Error("it should have failed");
}
