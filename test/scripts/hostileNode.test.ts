import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

import { expect } from "chai";
import { Network } from "ethers";

import { chainTime } from "../../scripts/context/chainTime.js";
import { checkAnswer } from "../../scripts/context/checkAnswer.js";
import { NodeProvider } from "../../scripts/context/NodeProvider.js";
import { recogniseFailure } from "../../scripts/output/recogniseFailure.js";
import { Socialcoin__factory } from "../../typechain-types/index.js";
import { refusal } from "./refusal.js";

const TOKEN = "a-secret-token";
const TIMEOUT_MS = 300;
/** Of patience with one question, all of it together. */
const AT_MOST_MS = 8 * TIMEOUT_MS;

describe("a node that means harm", function () {
  const servers: Server[] = [];
  afterEach(function () {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  async function serve(
    answer: (request: IncomingMessage, response: ServerResponse) => void,
  ): Promise<string> {
    const server = createServer((request, response) => {
      request.once("readable", () => {
        answer(request, response);
      });
    }).listen(0, "127.0.0.1");
    servers.push(server);
    await once(server, "listening");
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** Milliseconds until a node with this answer was given up. */
  async function giveUp(url: string): Promise<number> {
    const node = new NodeProvider(url, Network.from(1), TIMEOUT_MS, [], TOKEN);
    const begun = Date.now();
    try {
      const { code } = await refusal(() => node.askAll([{ method: "eth_blockNumber", params: [] }]));
      expect(code).to.equal("NODE_UNREACHABLE");
    } finally {
      node.destroy();
    }
    return Date.now() - begun;
  }

  it("sends nobody to another host, and no token with them", async function () {
    const seen: (string | undefined)[] = [];
    const elsewhere = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.end();
    });
    for (const status of [301, 302, 307, 308]) {
      const url = await serve((_, response) => {
        response.writeHead(status, { location: elsewhere }).end();
      });
      await giveUp(url);
    }
    expect(seen).to.deep.equal([]);
  });

  it("keeps nobody waiting by asking for patience, or by a byte at a time", async function () {
    const patient = await serve((_, response) => {
      response.writeHead(429, { "retry-after": "60000" }).end();
    });
    expect(await giveUp(patient)).to.be.below(2 * AT_MOST_MS);
    const slow = await serve((_, response) => {
      const timer = setInterval(() => response.write(" "), TIMEOUT_MS / 10);
      response.on("close", () => {
        clearInterval(timer);
      });
    });
    expect(await giveUp(slow)).to.be.below(2 * AT_MOST_MS);
  });

  it("is not believed about numbers that nothing has", async function () {
    const url = await serve((request, response) => {
      const { id } = JSON.parse(String(request.read())) as { id: number };
      response.end(JSON.stringify({ jsonrpc: "2.0", id, result: `0x${"f".repeat(20)}` }));
    });
    const node = new NodeProvider(url, Network.from(1), TIMEOUT_MS, []);
    try {
      for (const ask of [
        () => node.getBlockNumber(),
        () => node.getTransactionCount(`0x${"1".repeat(40)}`),
      ]) {
        const { code } = await refusal(ask);
        expect(code).to.equal("NODE_ANSWER_INVALID");
      }
    } finally {
      node.destroy();
    }
  });

  it("is not believed about a moment that no calendar has", async function () {
    const hash = `0x${"1".repeat(64)}`;
    const block = { number: "0x1", hash, parentHash: hash, gasLimit: "0x1", transactions: [] };
    const url = await serve((request, response) => {
      const { id } = JSON.parse(String(request.read())) as { id: number };
      const result = { ...block, timestamp: "0xfffffffffff" };
      response.end(JSON.stringify({ jsonrpc: "2.0", id, result }));
    });
    const node = new NodeProvider(url, Network.from(1), TIMEOUT_MS, []);
    const { code } = await refusal(() => chainTime(node)).finally(() => {
      node.destroy();
    });
    expect(code).to.equal("NODE_ANSWER_INVALID");
  });

  it("is not believed about an account that is longer than one", async function () {
    const url = await serve((request, response) => {
      const { id } = JSON.parse(String(request.read())) as { id: number };
      response.end(JSON.stringify({ jsonrpc: "2.0", id, result: `0x${"f".repeat(64)}` }));
    });
    const node = new NodeProvider(url, Network.from(1), TIMEOUT_MS, []);
    const asked = Socialcoin__factory.connect(`0x${"1".repeat(40)}`, node).authority();
    const failure: unknown = await asked.catch((cause: unknown) => cause);
    node.destroy();
    expect(recogniseFailure(failure)?.exitKind).to.equal("unreachable");
  });

  it("fills no stack with a long answer", function () {
    const result = `0x${"00".repeat(5_000_000)}`;
    expect(checkAnswer("eth_call", { id: 1, result })).to.equal(true);
    expect(checkAnswer("eth_call", { id: 1, result: `${result}0` })).to.equal(false);
  });

  it("fills no memory, be it packed or not", async function () {
    const answer = Buffer.from(`{"jsonrpc":"2.0","id":-2,"result":"0x1"}${" ".repeat(1_000)}`);
    const packed = await serve((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(answer));
    });
    await giveUp(packed);
    const endless = await serve((_, response) => {
      const piece = Buffer.alloc(4_194_304, " ");
      const pour = (): void => {
        while (!response.destroyed && response.write(piece));
        if (!response.destroyed) response.once("drain", pour);
      };
      pour();
    });
    const before = process.memoryUsage().rss;
    await giveUp(endless);
    expect(process.memoryUsage().rss - before).to.be.below(1_073_741_824);
  });
});
