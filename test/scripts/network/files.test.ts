import { readFileSync } from "node:fs";

import { expect } from "chai";
import { parse } from "yaml";

import { nodeFiles } from "../../../scripts/network/files/nodeFiles.js";
import { readDescription } from "../../../scripts/network/readDescription.js";
import { buildGenesis } from "../../../src/network/buildGenesis.js";
import type { JoinedNode } from "../../../src/network/checkJoins.js";
import { enodeOf } from "../../../src/network/enodeOf.js";
import type { NetworkDescription } from "../../../src/network/NetworkDescription.js";
import { described } from "../../src/network/described.js";
import { readToml } from "./readToml.js";

const DOCUMENTED = readFileSync(new URL("../../vectors/besu/options.txt", import.meta.url), "utf8").split(
  "\n",
);
const OPENING = new Set(["p2p-interface", "p2p-host", "rpc-http-host", "metrics-host"]);

function nodesOf({ organisations }: NetworkDescription): JoinedNode[] {
  return organisations.flatMap(({ name, validators }) =>
    validators.map((validator, index) => ({
      ...validator,
      organisation: name,
      publicKey: `0x${String(index + 1).repeat(128)}`,
      account: `0x${String(index + 1).repeat(40)}`,
    })),
  );
}

describe("the files of a node", function () {
  const description = described("a", "b", "c", "d");
  const nodes = nodesOf(description);
  const [node] = nodes as [JoinedNode, ...JoinedNode[]];
  const genesis = buildGenesis(
    description,
    nodes.map(({ account }) => account),
  );
  const files = nodeFiles(description, genesis, nodes, node);
  const fileOf = (name: string): string => files[name] ?? "";
  const config = readToml(fileOf("config.toml"));

  it("use only options that Besu documents", function () {
    const options = Object.keys(config);
    expect(options).to.have.length.above(30);
    for (const option of options) expect(DOCUMENTED).to.include(`--${option}`);
    for (const option of DOCUMENTED.filter(Boolean)) expect(option).to.match(/^--[a-z0-9-]+$/);
  });

  it("open one port to others, at the node's own address", function () {
    const opened = Object.entries(config).filter(([key]) => OPENING.has(key));
    expect(Object.fromEntries(opened)).to.deep.equal({
      "p2p-host": "10.20.0.1",
      "p2p-interface": "10.20.0.1",
      "rpc-http-host": "127.0.0.1",
      "metrics-host": "127.0.0.1",
    });
    expect(Object.values(config)).to.not.include("0.0.0.0");
    for (const closed of [
      "rpc-ws-enabled",
      "graphql-http-enabled",
      "engine-rpc-enabled",
      "discovery-enabled",
    ]) {
      expect(config[closed]).to.equal(false);
    }
    expect(config["rpc-http-api"]).to.deep.equal(["ETH", "NET", "WEB3", "QBFT", "PERM"]);
    expect(config["host-allowlist"]).to.deep.equal(["localhost", "127.0.0.1"]);
  });

  it("enforce both allow-lists and charge nothing", function () {
    expect(config).to.include({
      "permissions-nodes-config-file-enabled": true,
      "permissions-nodes-config-file": "nodes.toml",
      "permissions-accounts-config-file-enabled": true,
      "permissions-accounts-config-file": "accounts.toml",
      "min-gas-price": 0,
    });
    const all = nodes.map(enodeOf);
    expect(readToml(fileOf("nodes.toml"))).to.deep.equal({ "nodes-allowlist": all });
    expect(JSON.parse(fileOf("static-nodes.json"))).to.deep.equal(all.slice(1));
    const accounts = description.organisations.flatMap((organisation) => organisation.accounts);
    expect(readToml(fileOf("accounts.toml"))).to.deep.equal({ "accounts-allowlist": accounts });
  });

  it("name only files that are there", function () {
    const named = Object.entries(config).filter(
      ([key]) => /-file$/.test(key) && key !== "node-private-key-file",
    );
    expect(named).to.have.length(4);
    for (const [, name] of named) expect(files).to.have.property(name as string);
    expect(config["node-private-key-file"]).to.equal("key");
  });

  it("keep proofs for as long as the description says", function () {
    expect(config).to.include({
      "data-storage-format": "BONSAI",
      "bonsai-historical-block-limit": 512,
      // Besu refuses a limit of 5,000 and more unless it is told this.
      "bonsai-limit-trie-logs-enabled": false,
    });
    const forest = readToml(
      nodeFiles({ ...description, storage: "forest" }, genesis, nodes, node)["config.toml"] ?? "",
    );
    expect(forest["data-storage-format"]).to.equal("FOREST");
    expect(forest).to.not.have.property("bonsai-historical-block-limit");
  });

  it("run a pinned image that restarts, is watched and may do nothing else", function () {
    const { services } = parse(fileOf("compose.yaml")) as { services: { besu: Record<string, unknown> } };
    const { besu } = services;
    expect(besu).to.include({ image: "hyperledger/besu:26.3.0", restart: "unless-stopped", read_only: true });
    expect(besu).to.not.have.property("ports");
    expect(besu["cap_drop"]).to.deep.equal(["ALL"]);
    const { test } = besu["healthcheck"] as { test: string[] };
    expect(test.join(" ")).to.include("/dev/tcp/127.0.0.1/8545").and.to.include("/readiness?minPeers=1");
    // Without "exec" Java's own code, unpacked there, could not be loaded.
    expect(besu["tmpfs"]).to.deep.equal(["/tmp:exec,mode=1777"]);
  });

  it("run as a systemd unit with the same configuration", function () {
    const unit = fileOf("besu-node-a.service");
    expect(unit).to.match(/^WorkingDirectory=\/srv\/socialcoin\/node-a$/m);
    expect(unit).to.match(/^ExecStart=.*besu --config-file=config\.toml$/m);
    expect(unit).to.match(/^Restart=on-failure$/m);
    expect(unit).to.match(/^ProtectSystem=strict$/m);
  });

  it("tell Prometheus where to look and when to call", function () {
    expect(fileOf("prometheus.yml")).to.include("127.0.0.1:9545");
    const { groups } = parse(fileOf("alerts.yml")) as {
      groups: [{ rules: { alert: string; expr: string }[] }];
    };
    const rules = new Map(groups[0].rules.map(({ alert, expr }) => [alert, expr]));
    expect(rules.get("PeersMissing")).to.equal("ethereum_peer_count < 3");
    expect(rules.get("NoNewBlock")).to.match(/> 60$/);
    const { panels } = JSON.parse(fileOf("grafana.json")) as { panels: { targets: [{ expr: string }] }[] };
    expect(panels.map(({ targets }) => targets[0].expr)).to.include("ethereum_blockchain_height");
  });

  it("watch the node with programs that open on this machine only, mount what is there, and start when asked", function () {
    const { services } = parse(fileOf("compose.yaml")) as {
      services: Record<string, { image: string; profiles?: string[]; volumes: string[]; command?: string[] }>;
    };
    const { besu, ...watching } = services;
    expect(besu?.profiles).to.equal(undefined);
    expect(Object.keys(watching)).to.have.members(["prometheus", "machine", "grafana"]);
    for (const { image, profiles, volumes, command = [] } of Object.values(watching)) {
      expect(image).to.match(/:v?\d+\.\d+\.\d+$/);
      expect(profiles).to.deep.equal(["monitoring"]);
      for (const volume of volumes.filter((one) => one.startsWith("./")))
        expect(files).to.have.property(/^\.\/([^:]+):/.exec(volume)?.[1] ?? volume);
      for (const listening of command.filter((one) => one.includes("listen-address")))
        expect(listening).to.include("=127.0.0.1:");
    }
    const { datasources } = parse(fileOf("grafana-source.yml")) as { datasources: [{ uid: string }] };
    const { panels } = JSON.parse(fileOf("grafana.json")) as { panels: { datasource: { uid: string } }[] };
    for (const { datasource } of panels) expect(datasource.uid).to.equal(datasources[0].uid);
  });

  it("say how the key is backed up and put back", function () {
    const readme = fileOf("README.md");
    for (const part of ["## Back up", "## Restore", "node-a.tar.gpg", "10.20.0.1", "besu-node-a.service"])
      expect(readme).to.include(part);
  });

  it("are the same bytes for the same agreement", function () {
    expect(nodeFiles(description, genesis, nodes, node)).to.deep.equal(files);
  });

  it("hold nothing secret", function () {
    expect(Object.keys(files)).to.not.include("key");
  });

  it("follow from the examples: four machines, and one for a trial", async function () {
    const [consortium, trial] = await Promise.all(
      ["consortium", "trial"].map((name) =>
        readDescription(new URL(`../../../network/${name}.yaml`, import.meta.url).pathname),
      ),
    );
    expect(consortium?.organisations).to.have.length(4);
    expect(consortium?.image).to.equal(description.image);
    const addresses = (one: NetworkDescription | undefined): string[] =>
      one?.organisations.flatMap(({ validators }) => validators.map(({ address }) => address)) ?? [];
    expect(new Set(addresses(consortium)).size).to.equal(4);
    expect(new Set(addresses(trial))).to.deep.equal(new Set(["127.0.0.1"]));
  });
});
