import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect } from "chai";
import { stringify } from "yaml";

import { assemble } from "../../../scripts/commands/network/assemble.js";
import { createNetwork } from "../../../scripts/commands/network/create.js";
import { makeJoin } from "../../../scripts/commands/network/join.js";
import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { written } from "../../src/network/described.js";
import { runAlone } from "../command.js";

describe("socialcoin network create", function () {
  let folder: string;
  let description: string;
  const at = (...names: string[]): string => join(folder, ...names);

  beforeEach(function () {
    folder = mkdtempSync(join(tmpdir(), "socialcoin-network-"));
    description = at("network.yaml");
    writeFileSync(description, stringify(written("a", "b", "c", "d")));
  });
  afterEach(function () {
    rmSync(folder, { recursive: true, force: true });
  });

  async function codeOf(act: () => Promise<unknown>): Promise<string> {
    try {
      await act();
    } catch (failure) {
      if (failure instanceof SocialcoinError) return failure.code;
      throw failure;
    }
    return "none";
  }

  it("makes a folder per node, by its front door, and shows no key", async function () {
    const args = ["network", "create", description, "--out", at("net")];
    const planned = await runAlone(folder, [...args, "--dry-run"]);
    expect(planned.code).to.equal(0);
    expect(planned.stdout).to.include("node-a, node-b, node-c, node-d");
    expect(existsSync(at("net"))).to.equal(false);

    const { code, stdout, stderr } = await runAlone(folder, args);
    expect(stderr).to.equal("");
    expect(code).to.equal(0);
    expect(stdout).to.match(/Hash of the first block: 0x[0-9a-f]{64}/);
    expect(stdout).to.include("TRIAL: all keys are on this machine");
    for (const node of ["node-a", "node-b", "node-c", "node-d"]) {
      const key = at("net", node, "key");
      expect(statSync(key).mode & 0o777).to.equal(0o600);
      const digits = readFileSync(key, "utf8").slice(2);
      expect(digits).to.match(/^[0-9a-f]{64}$/);
      expect(stdout).to.not.include(digits);
      for (const name of readdirSync(at("net", node)).filter((file) => file !== "key")) {
        expect(readFileSync(at("net", node, name), "utf8")).to.not.include(digits);
      }
    }
  });

  it("run again changes nothing, and never replaces a key", async function () {
    const first = await createNetwork({ description, out: at("net") });
    const key = readFileSync(at("net", "node-a", "key"), "utf8");
    const second = await createNetwork({ description, out: at("net"), overwrite: true });
    expect(second).to.deep.include({
      written: [],
      genesisHash: (first as { genesisHash: string }).genesisHash,
    });
    expect(readFileSync(at("net", "node-a", "key"), "utf8")).to.equal(key);
  });

  it("refuses files that say something else, unless they may be replaced", async function () {
    await createNetwork({ description, out: at("net") });
    writeFileSync(at("net", "node-b", "accounts.toml"), "accounts-allowlist=[]\n");
    expect(await codeOf(() => createNetwork({ description, out: at("net") }))).to.equal(
      "NETWORK_FILE_DIFFERS",
    );
    expect(readFileSync(at("net", "node-b", "accounts.toml"), "utf8")).to.equal("accounts-allowlist=[]\n");
    const again = await createNetwork({ description, out: at("net"), overwrite: true });
    expect(again).to.deep.include({ written: [at("net", "node-b", "accounts.toml")] });
  });

  it("refuses a key that others can read, and one that is none, without repeating it", async function () {
    await createNetwork({ description, out: at("net") });
    chmodSync(at("net", "node-a", "key"), 0o644);
    expect(await codeOf(() => createNetwork({ description, out: at("net") }))).to.equal("KEY_EXPOSED");
    writeFileSync(at("net", "node-a", "key"), `${"7".repeat(63)}z`);
    chmodSync(at("net", "node-a", "key"), 0o600);
    const { code, stdout, stderr } = await runAlone(folder, [
      "network",
      "create",
      description,
      "--out",
      at("net"),
    ]);
    expect(code).to.equal(3);
    expect(stdout + stderr).to.not.include("77777");
  });

  it("names the line of a description that is no YAML, and a field that is wrong", async function () {
    writeFileSync(description, "name: [tests\n");
    expect(await codeOf(() => createNetwork({ description, out: at("net") }))).to.equal(
      "NETWORK_DESCRIPTION_UNREADABLE",
    );
    const wrong = { ...written("a"), chainId: "x" };
    writeFileSync(description, JSON.stringify(wrong, undefined, 2));
    const { code, stderr } = await runAlone(folder, ["network", "create", description, "--out", at("net")]);
    expect(code).to.equal(2);
    expect(stderr).to.include("network.yaml: line 3: ").and.to.include("chainId");

    const line = async (text: string): Promise<unknown> => {
      writeFileSync(description, text);
      try {
        await createNetwork({ description, out: at("net") });
      } catch (failure) {
        return (failure as SocialcoinError).details["line"];
      }
      return "none";
    };
    const good = stringify(written("a", "b"));
    const at2 = good.split("\n").findIndex((one) => one.includes("10.20.0.2")) + 1;
    expect(await line(good.replace("10.20.0.2", "nowhere"))).to.equal(at2);
    // What is missing has no line: that of its whole is given.
    expect(await line(good.replace(/ +address: 10\.20\.0\.2\n/, ""))).to.equal(at2 - 1);
  });

  it("takes the same agreement as JSON, and says that it is a trial", async function () {
    const fromYaml = await createNetwork({ description, out: at("net") });
    const json = at("network.json");
    writeFileSync(json, JSON.stringify(written("a", "b", "c", "d")));
    expect(await createNetwork({ description: json, out: at("net") })).to.deep.include({
      written: [],
      genesisHash: (fromYaml as { genesisHash: string }).genesisHash,
    });
    expect(readFileSync(at("net", "TRIAL.txt"), "utf8")).to.include("THIS IS A TRIAL");
  });

  it("refuses a description that repeats itself by reference", async function () {
    writeFileSync(description, "a: &a [1]\nb: [*a, *a]\n");
    expect(await codeOf(() => createNetwork({ description, out: at("net") }))).to.equal(
      "NETWORK_DESCRIPTION_UNREADABLE",
    );
  });

  describe("as a ceremony", function () {
    it("lets four machines put the same network together, each with its own key only", async function () {
      const letters = ["a", "b", "c", "d"];
      const joins: string[] = [];
      for (const letter of letters) {
        const options = { description, organisation: `municipality-${letter}`, out: at(letter) };
        const { file, made } = await makeJoin(options);
        expect(made).to.deep.equal([`node-${letter}`]);
        expect((await makeJoin(options)).made).to.deep.equal([]);
        joins.push(file);
      }
      const hashes = new Set<string>();
      for (const letter of letters) {
        const order = letter === "c" ? [...joins].reverse() : joins;
        const { genesisHash, own } = await assemble({ description, joins: order, out: at(letter) });
        hashes.add(genesisHash);
        expect(own).to.deep.equal([`node-${letter}`]);
        expect(readdirSync(at(letter)).filter((name) => name.startsWith("node-"))).to.deep.equal(own);
      }
      expect(hashes.size).to.equal(1);
      expect(
        new Set(letters.map((letter) => readFileSync(at(letter, "network.json"), "utf8"))).size,
      ).to.equal(1);
      const others = await assemble({ description, joins, out: at("auditor") });
      expect(others.own).to.deep.equal([]);
    });

    it("notices a key that is not the one that joined", async function () {
      const joins: string[] = [];
      for (const letter of ["a", "b", "c", "d"]) {
        joins.push(
          (await makeJoin({ description, organisation: `municipality-${letter}`, out: at(letter) })).file,
        );
      }
      rmSync(at("a", "node-a", "key"));
      writeFileSync(at("a", "node-a", "key"), `0x${"a1".repeat(32)}`, { mode: 0o600 });
      expect(await codeOf(() => assemble({ description, joins, out: at("a") }))).to.equal("KEY_OTHER");
    });

    it("adds an organisation to a network that runs, whose first block stays", async function () {
      const join4 = async (letter: string): Promise<string> =>
        (
          await makeJoin({
            description,
            organisation: `municipality-${letter}`,
            out: at(letter),
            overwrite: true,
          })
        ).file;
      const letters = ["a", "b", "c", "d"];
      const joins = await Promise.all(letters.map(join4));
      const first = await assemble({ description, joins, out: at("a") });
      mkdirSync(at("a", "node-a", "data"));

      writeFileSync(description, stringify(written(...letters, "e")));
      const all = await Promise.all([...letters, "e"].map(join4));
      const options = { description, joins: all, overwrite: true };
      const genesis = at("a", "node-a", "genesis.json");
      expect(await codeOf(() => assemble({ ...options, out: at("a") }))).to.equal("GENESIS_FIXED");
      const { genesisHash, validators } = await assemble({ ...options, out: at("a"), genesis });
      expect([genesisHash, validators.length]).to.deep.equal([first.genesisHash, 5]);
      const newcomer = await assemble({ ...options, out: at("e"), genesis });
      expect([newcomer.genesisHash, newcomer.own]).to.deep.equal([first.genesisHash, ["node-e"]]);
      expect(readFileSync(at("e", "node-e", "genesis.json"), "utf8")).to.equal(readFileSync(genesis, "utf8"));
      expect(readFileSync(at("a", "node-a", "nodes.toml"), "utf8")).to.include("10.20.0.5");

      writeFileSync(description, stringify({ ...written(...letters, "e"), gasLimit: 20_000_000 }));
      const other = await Promise.all([...letters, "e"].map(join4));
      expect(await codeOf(() => assemble({ ...options, joins: other, out: at("a"), genesis }))).to.equal(
        "GENESIS_OTHER",
      );
    });

    it("refuses an organisation that the description does not have", async function () {
      const options = { description, organisation: "elsewhere", out: at("x") };
      expect(await codeOf(() => makeJoin(options))).to.equal("ORGANISATION_UNKNOWN");
    });
  });
});
