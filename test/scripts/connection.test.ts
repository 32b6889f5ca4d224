import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import { expect } from "chai";
import { Wallet } from "ethers";

import { environmentOf, runAlone } from "./command.js";
import { freePort, NETWORK } from "./localNode.js";
import { type Town, town } from "./town.js";

const SHOW = ["organisation", "show", "00000099000000001000", "--network", NETWORK];
const KEY = `0x${"7".repeat(64)}`;

describe("socialcoin", function () {
  let place: Town;
  let environment: Record<string, string>;

  before(async function () {
    place = await town();
    environment = environmentOf(place.node);
  });

  function without(name: string): Record<string, string> {
    return Object.fromEntries(Object.entries(environment).filter(([key]) => key !== name));
  }

  it("shows its help in an empty environment", async function () {
    for (const args of [["--help"], ["award", "--help"], ["claim", "sign", "--help"]]) {
      const { code, stdout } = await runAlone(place.folder, args);
      expect(code).to.equal(0);
      expect(stdout).to.include("Usage: socialcoin");
    }
  });

  it("says which version it is", async function () {
    const { code, stdout } = await runAlone(place.folder, ["--version"]);
    expect(code).to.equal(0);
    expect(stdout).to.match(/^\d+\.\d+\.\d+\n$/);
  });

  it("refuses an unknown command and an argument that is no number", async function () {
    expect((await runAlone(place.folder, ["task", "atest"])).code).to.equal(2);
    const { code, stderr } = await runAlone(place.folder, [
      "redeem",
      "sign",
      "1",
      "--target",
      "1",
      "--coins",
      "1.5",
      "--as",
      "x",
    ]);
    expect(code).to.equal(2);
    expect(stderr).to.include(
      "is not a whole number. Write digits only, such as 12. See: socialcoin redeem sign",
    );
  });

  it("reads without a key", async function () {
    const keyless = without("SOCIALCOIN_MNEMONIC");
    const { code, stdout } = await runAlone(place.folder, SHOW, keyless);
    expect(code).to.equal(0);
    expect(stdout).to.include("Gemeente Wilgendam");
    expect(stdout).to.match(/Operator\s+0x/);
  });

  it("says that a node is not there, and that nothing was sent", async function () {
    const nowhere = { ...environment, SOCIALCOIN_RPC_URL: `http://127.0.0.1:${await freePort()}` };
    const { code, stderr } = await runAlone(place.folder, SHOW, nowhere);
    expect(code).to.equal(4);
    expect(stderr).to.include("Nothing was sent");
  });

  it("refuses a node on another chain", async function () {
    const { code, stderr } = await runAlone(place.folder, SHOW, { ...environment, SOCIALCOIN_CHAIN_ID: "1" });
    expect(code).to.equal(3);
    expect(stderr).to.include("is on chain 31337, but this network is chain 1");
  });

  it("refuses a network without a deployment, without an address, and with contracts that are gone", async function () {
    const unknown = await runAlone(place.folder, [...SHOW, "--network", "elsewhere"], environment);
    expect(unknown.stderr).to.include("no record of a deployment");
    expect(unknown.code).to.equal(3);
    const nowhere = without("SOCIALCOIN_RPC_URL");
    expect((await runAlone(place.folder, SHOW, nowhere)).code).to.equal(3);

    const gone = join(place.folder, "deployments", NETWORK);
    mkdirSync(gone, { recursive: true });
    for (const name of [
      "AccessManager",
      "Programmes",
      "Socialcoin",
      "DebtRelief",
      "InKind",
      "NeighbourhoodPlan",
      "Brake",
    ]) {
      writeFileSync(join(gone, `${name}.json`), JSON.stringify({ address: `0x${"9".repeat(40)}` }));
    }
    const stale = { ...environment, SOCIALCOIN_DEPLOYMENTS: join(place.folder, "deployments") };
    const { code, stderr } = await runAlone(place.folder, SHOW, stale);
    expect(code).to.equal(3);
    expect(stderr).to.include("There is no contract at");
  });

  describe("with keys", function () {
    const order = [
      "redeem",
      "sign",
      "1",
      "--target",
      "1",
      "--coins",
      "10",
      "--network",
      NETWORK,
      "--as",
      "somebody",
    ];

    it("names the variable of a key that is missing", async function () {
      const { code, stderr } = await runAlone(place.folder, order, environment);
      expect(code).to.equal(3);
      expect(stderr).to.include("SOCIALCOIN_KEY_SOMEBODY");
    });

    it("never repeats a key that is wrong", async function () {
      const wrong = { ...environment, SOCIALCOIN_KEY_SOMEBODY: `${KEY}77` };
      const { code, stdout, stderr } = await runAlone(place.folder, order, wrong);
      expect(code).to.equal(3);
      expect(stdout + stderr).to.not.include("7777777777");
    });

    it("reads them from .env", async function () {
      const folder = join(place.folder, "with-env");
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, ".env"), `SOCIALCOIN_KEY_SOMEBODY=${KEY}\n`);
      const { code, stdout, stderr } = await runAlone(folder, order, environment);
      // Whose key it is takes no part; so the account that is named is known from the key.
      expect(stderr).to.include(new Wallet(KEY).address);
      expect(code).to.equal(2);
      expect(stdout + stderr).to.not.include(KEY.slice(2));
    });

    it("believes no .env of a folder that somebody may have sent about what is to be trusted", async function () {
      const folder = join(place.folder, "sent");
      mkdirSync(folder, { recursive: true });
      for (const name of ["SOCIALCOIN_NETWORKS", "SOCIALCOIN_DEPLOYMENTS", "SOCIALCOIN_RPC_URL"]) {
        writeFileSync(join(folder, ".env"), `${name}=http://127.0.0.1:1\n`);
        const bare = { ...without(name), SOCIALCOIN_MNEMONIC: "" };
        const { code, stderr } = await runAlone(folder, ["receipt", "verify", ".", "--json"], bare);
        expect(code).to.equal(3);
        const { error } = JSON.parse(stderr) as { error: { code: string; details: { name: string } } };
        expect(error.code).to.equal("ENVIRONMENT_UNTRUSTED");
        expect(error.details.name).to.equal(name);
        // What the person's own environment says stays as it is.
        const said = { ...environment, [name]: environment[name] ?? "" };
        expect((await runAlone(folder, SHOW, said)).code).to.equal(0);
      }
    });

    it("does not use a development phrase on another chain", async function () {
      const server = await chainOne();
      const { port } = server.address() as AddressInfo;
      const real = {
        ...environment,
        SOCIALCOIN_RPC_URL: `http://127.0.0.1:${port}`,
        SOCIALCOIN_CHAIN_ID: "1",
      };
      const book = join(place.folder, "book.json");
      writeFileSync(book, '{ "somebody": 5 }');
      const { code, stderr } = await runAlone(place.folder, [...order, "--accounts", book], real);
      server.close();
      expect(stderr).to.include("There is no key");
      expect(code).to.equal(3);
    });
  });
});

/** A node that says it is on chain 1 and has code everywhere. */
async function chainOne(): Promise<Server> {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const { id, method } = JSON.parse(body.replace(/^\[|\]$/g, "")) as { id: number; method: string };
      const result = method === "eth_chainId" ? "0x1" : "0x00";
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ jsonrpc: "2.0", id, result }));
    });
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve(server);
    });
  });
}
