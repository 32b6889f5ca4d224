import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";

import { environmentOf, run, runAlone, runHere } from "./command.js";
import { NETWORK } from "./localNode.js";
import { type Town, town } from "./town.js";

const EXAMPLE = join(import.meta.dirname, "..", "..", "examples", "wilgendam");
const TAX_OFFICE = "00000099000000101000";
const OPERATOR = ["--as", "wilgendam-operator"];

describe("the way of a coin, by commands", function () {
  let place: Town;
  let snapshot: unknown;

  before(async function () {
    place = await town();
    snapshot = await place.node.provider.send("evm_snapshot", []);
  });
  after(async function () {
    await place.node.provider.send("evm_revert", [snapshot]);
  });

  const at = (name: string): string => join(place.folder, "journey", name);

  /** Runs a command that must succeed, and gives its value. */
  async function done(...args: string[]): Promise<Record<string, unknown>> {
    const { code, stdout, stderr } = await run(place.node, place.folder, ...args, "--json");
    expect(stderr).to.equal("");
    expect(code).to.equal(0);
    return JSON.parse(stdout) as Record<string, unknown>;
  }

  /** Runs a command that submits twice: the second time it says so and sends nothing. */
  async function submit(...args: string[]): Promise<Record<string, unknown>> {
    const first = await done(...args, ...OPERATOR);
    expect(first["outcome"]).to.equal("done");
    const block = await place.node.provider.getBlockNumber();
    expect((await done(...args, ...OPERATOR))["outcome"]).to.equal("already-done");
    expect(await place.node.provider.getBlockNumber()).to.equal(block);
    return first;
  }

  it("asks nobody with --json, which shows no plan", async function () {
    const args = ["programme", "create", join(EXAMPLE, "programme.json"), ...OPERATOR, "--json"];
    const everywhere = ["--network", NETWORK, "--accounts", join(EXAMPLE, "accounts.json")];
    const ended = await runHere(place.folder, [...args, ...everywhere], environmentOf(place.node));
    expect(ended.code).to.equal(2);
    expect(ended.stderr).to.include("ANSWER_MISSING").and.to.include("--dry-run");
  });

  it("goes from the agreement to a receipt that its creditor has in its books", async function () {
    this.timeout(120_000);
    const created = await submit("programme", "create", join(EXAMPLE, "programme.json"));
    const programme = String(created["programme"]);
    const shown = await done("programme", "show", programme);
    expect(shown).to.include({ label: "debt-relief", budget: "40000", status: "open", coinValue: "10" });
    expect(shown["municipality"]).to.equal("00000099000000001000");

    const accession = [
      "--oin",
      TAX_OFFICE,
      "--ground",
      "IW 1990",
      "--as",
      "belastingdienst",
      "--out",
      at("accession.json"),
    ];
    await done("programme", "sign-accession", programme, ...accession);
    await submit("programme", "accede", at("accession.json"));

    const opened = await submit("claim", "open", programme, "--case", "WGD-7", "--out", at("case.json"));
    const arrangement = String(opened["arrangement"]);
    const claims = [
      "--arrangement",
      arrangement,
      "--oin",
      TAX_OFFICE,
      "--as",
      "belastingdienst",
      "--out",
      at("claims.json"),
    ];
    await done("claim", "sign", join(EXAMPLE, "claims", "belastingdienst.csv"), ...claims);
    const registered = await submit("claim", "register", at("claims.json"));
    const [{ claim }] = registered["claims"] as [{ claim: string }];
    const { registered: amount, rank } = await place.context.contracts.debtRelief.claimOf(claim);
    expect([amount, rank]).to.deep.equal([684_000n, 1n]);

    await done(
      "participant",
      "sign-consent",
      programme,
      "--target",
      arrangement,
      "--as",
      "P-2041",
      "--out",
      at("consent.json"),
    );
    await submit("participant", "enrol", at("consent.json"));

    const lines = readFileSync(join(EXAMPLE, "tasks", "2027-01.csv"), "utf8")
      .split("\n")
      .filter((line) => !line.includes("P-2042"));
    writeFileSync(at("tasks.csv"), lines.join("\n"));
    await done("task", "attest", at("tasks.csv"), "--programme", programme, "--as", "team-zuid");
    await submit("award", at("tasks.attestation.json"));

    const order = ["--target", arrangement, "--coins", "5000", "--as", "P-2041", "--out", at("order.json")];
    await done("redeem", "sign", programme, ...order);
    const redeemed = await submit("redeem", "submit", at("order.json"));
    expect(redeemed["receipts"]).to.deep.include.members([
      {
        number: "1",
        target: claim,
        participant: place.context.keys.addressOf("P-2041"),
        coins: "1800",
        writtenOff: "18000",
        outstanding: "666000",
      },
    ]);

    const standing = (await done("claim", "show", arrangement))["claims"];
    expect(standing).to.deep.include.members([
      {
        claim,
        holder: TAX_OFFICE,
        rank: "preferential",
        dischargeable: true,
        registered: "684000",
        writtenOff: "18000",
        remainder: "666000",
        status: "open",
      },
    ]);
    const listed = await done("redeem", "list", programme, "--participant", "P-2041");
    expect(listed).to.have.nested.property("[0].coins", "1800");
    expect(await done("redeem", "list", programme, "--participant", "P-2042")).to.deep.equal([]);

    const exporting = [
      "receipt",
      "export",
      "--programme",
      programme,
      "--references",
      at("claims.private.json"),
      "--out",
      at("receipts"),
    ];
    const exported = await done(...exporting);
    expect(await done(...exporting)).to.deep.equal({ ...exported, written: 0 });
    const [receipt = ""] = exported["files"] as string[];
    expect(readFileSync(receipt, "utf8")).to.include("TEST-BD-9001");
    expect(await done("receipt", "verify", receipt)).to.have.nested.property("[0].verdict", "valid");

    const books = ["--oin", TAX_OFFICE, "--as", "belastingdienst", "--out", at("acknowledgement.json")];
    await done("receipt", "sign-acknowledgement", receipt, ...books);
    await submit("receipt", "acknowledge", at("acknowledgement.json"));

    const altered = at("altered.json");
    writeFileSync(altered, readFileSync(receipt, "utf8").replace('"18000"', '"28000"'));
    const refused = await run(place.node, place.folder, "receipt", "verify", altered);
    expect(refused.code).to.equal(2);
    expect(refused.stdout).to.include("not-valid");

    await done(
      "claim",
      "sign-discharge",
      claim,
      "--oin",
      TAX_OFFICE,
      "--ground",
      "BW 6:160",
      "--as",
      "belastingdienst",
      "--out",
      at("discharge.json"),
    );
    await submit("claim", "discharge", at("discharge.json"));

    await verifyWithoutNetwork([...exporting.slice(0, -1), at("proven"), "--prove"]);
  });

  /** Exports receipts that prove themselves, and verifies them with a manifest, no node and nothing else. */
  async function verifyWithoutNetwork(exporting: string[]): Promise<void> {
    const municipality = ["--municipality", "00000099000000001000"];
    const making = ["network", "manifest", "--name", "journey", ...municipality, "--out", at("network.json")];
    const manifest = await done(...making, "--as", "wilgendam-operator");
    expect(manifest["signer"]).to.equal(place.context.keys.addressOf("wilgendam-operator")?.toLowerCase());
    const [written = "", discharge = ""] = (await done(...exporting))["files"] as string[];
    await done("receipt", "verify", written);

    const offline = ["receipt", "verify", at("proven"), "--manifest", at("network.json")];
    const verified = await runAlone(place.folder, offline);
    expect(verified.stderr).to.equal("");
    expect(verified.code).to.equal(0);
    expect(verified.stdout).to.match(/^A development network: nobody vouches for its blocks/);
    expect(verified.stdout.match(/valid as of block/g)).to.have.length(2);

    writeFileSync(discharge, readFileSync(discharge, "utf8").replace('"writtenOff": "', '"writtenOff": "9'));
    const refused = await runAlone(place.folder, [...offline, "--json"]);
    expect(refused.code).to.equal(2);
    const answers = JSON.parse(refused.stdout) as { file: string; verdict: string }[];
    expect(answers.filter(({ verdict }) => verdict !== "valid").map(({ file }) => file)).to.deep.equal([
      discharge,
    ]);

    writeFileSync(at("network.json"), readFileSync(at("network.json"), "utf8").replace("journey", "trap"));
    const trapped = await runAlone(place.folder, offline);
    expect(trapped.code).to.equal(3);
    expect(trapped.stderr).to.include("altered after it was signed");
  }
});
