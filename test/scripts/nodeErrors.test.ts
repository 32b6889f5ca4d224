import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { expect } from "chai";
import { Network } from "ethers";

import { estimateGas } from "../../scripts/chain/estimateGas.js";
import { NodeProvider } from "../../scripts/context/NodeProvider.js";
import { recogniseFailure } from "../../scripts/output/recogniseFailure.js";

const TO = `0x${"1".repeat(40)}`;

describe("a node that answers a call with an error", function () {
  let server: Server;
  let node: NodeProvider;
  let said: { code: number; message: string };

  before(async function () {
    server = createServer((request, response) => {
      request.once("readable", () => {
        const { id } = JSON.parse(String(request.read())) as { id: number };
        response.end(JSON.stringify({ jsonrpc: "2.0", id, error: said }));
      });
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    node = new NodeProvider(
      `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      Network.from(1),
      1_000,
      [],
    );
  });
  after(function () {
    node.destroy();
    server.close();
  });

  async function codeOf(asked: Promise<unknown>): Promise<string | undefined> {
    return recogniseFailure(await asked.catch((failure: unknown) => failure))?.code;
  }

  for (const [code, message, read, estimated] of [
    [-32_603, "Internal error", "NODE_FAILED", "NODE_FAILED"],
    [-32_005, "Request limit reached", "NODE_FAILED", "NODE_FAILED"],
    [-32_000, "Execution reverted", "REFUSED_WITHOUT_REASON", "REFUSED_WITHOUT_REASON"],
    [-32_000, "Out of gas", "REFUSED_WITHOUT_REASON", "TRANSACTION_TOO_LARGE"],
  ] as const) {
    it(`is believed to say of the ${read === "NODE_FAILED" ? "node" : "contract"}: ${message}`, async function () {
      said = { code, message };
      expect(await codeOf(node.call({ to: TO }))).to.equal(read);
      expect(await codeOf(estimateGas(node, { to: TO }))).to.equal(estimated);
    });
  }

  it("is believed to say of itself what ethers takes for a lack of something else", async function () {
    for (const [message, ask] of [
      ["the method eth_blockNumber does not exist", () => node.getBlockNumber()],
      ["user denied", () => node.getBlockNumber()],
      ["insufficient funds", () => estimateGas(node, { to: TO })],
      ["nonce too low", () => estimateGas(node, { to: TO })],
    ] as const) {
      said = { code: -32_000, message };
      expect(await codeOf(ask()), message).to.equal("NODE_FAILED");
    }
  });

  it("may put into it what ethers does not survive", function () {
    const deep = JSON.parse("[".repeat(200_000) + "]".repeat(200_000)) as unknown;
    for (const [method, more] of [
      ["eth_call", { data: "0x123" }],
      ["eth_call", { data: deep }],
      ["eth_blockNumber", { details: 5 }],
    ] as const) {
      const error = { code: 3, message: "reverted", ...more };
      const told = node.getRpcError(
        { jsonrpc: "2.0", id: 1, method, params: [{ to: TO }] },
        { id: 1, error },
      );
      expect(told).to.include({ code: "NODE_FAILED" });
    }
  });

  it("is told at a length that a person reads", async function () {
    said = { code: -32_000, message: "no".repeat(1_000_000) };
    expect(await codeOf(node.getBlockNumber())).to.equal("NODE_ANSWER_INVALID");
  });
});
