// What stands for the program `besu` in the tests: it takes the same argument, reads the same files, opens the same ports and
// stops as Besu does. Behind its answers is a development node (SEALER), so that no consensus is played here.
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";

import { genesisSchema } from "../../../src/network/Genesis.js";
import { genesisHeader } from "../../../src/network/genesisHeader.js";
import { portablePrimitives } from "../../../src/proofs/portablePrimitives.js";
import { type BesuState, besuStub } from "../besuStub.js";
import { readToml } from "./readToml.js";

const [argument = ""] = process.argv.slice(2);
if (argument === "--version") {
  console.log("besu/v26.3.0/linux-x86_64/openjdk-java-21");
} else {
  await run(argument.replace(/^--config-file=/, ""));
}

async function run(file: string): Promise<void> {
  const config = readToml(readFileSync(file, "utf8"));
  // A test puts it into a node's folder: what this node does differently.
  const oddities = (existsSync("odd.json") ? JSON.parse(readFileSync("odd.json", "utf8")) : {}) as Oddities;
  if (oddities.dies === true) {
    console.error("Failed to start Besu: Unable to open database. Is another node running in this folder?");
    process.exit(1);
  }
  const lists = ["accounts", "nodes"].map((name) => readToml(readFileSync(`${name}.toml`, "utf8")));
  const genesis = genesisSchema.parse(JSON.parse(readFileSync("genesis.json", "utf8")));
  const others = [
    [config["metrics-port"], config["metrics-host"]],
    [config["p2p-port"], config["p2p-interface"]],
  ].map(([port, host]) => createServer().listen(port as number, host as string));
  await Promise.all(others.map((server) => once(server, "listening")));
  const state = {
    allowed: lists[0]?.["accounts-allowlist"] as string[],
    nodes: lists[1]?.["nodes-allowlist"] as string[],
    apis: (config["rpc-http-api"] as string[]).map((name) => name.toLowerCase()),
    ...oddities,
  };
  const place = {
    port: config["rpc-http-port"] as number,
    genesis: await genesisHeader(genesis, portablePrimitives),
  };
  await besuStub(process.env["SEALER"] ?? "", state, place);
  console.log("Ethereum main loop is up.");
  process.once("SIGTERM", () => {
    // As a Java program ends that is told to.
    if (oddities.stubborn !== true) process.exit(143);
  });
}

interface Oddities extends Partial<BesuState> {
  readonly dies?: boolean;
  readonly stubborn?: boolean;
}
