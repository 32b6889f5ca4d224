// A development node in this process, with the time of now and a block every second, behind a port for other processes.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { network } from "hardhat";

/** A node that makes blocks until it is closed. */
export interface Sealer {
  readonly url: string;
  /** Asks it directly. */
  readonly ask: (method: string, params: unknown[]) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

const MILLISECONDS = 1_000;
const MINUTES_AGO_MS = 300_000;

interface Call {
  readonly id: unknown;
  readonly method: string;
  readonly params?: unknown[];
}

/**
 * @param period Milliseconds between blocks.
 * @param past So many blocks are of some minutes ago.
 */
export async function sealer(chainId: number, period: number, past = 0): Promise<Sealer> {
  const initialDate = new Date(Date.now() - (past > 0 ? MINUTES_AGO_MS : 0));
  const connection = await network.create({ override: { chainId, initialDate } });
  const ask = (method: string, params: unknown[]): Promise<unknown> =>
    connection.provider.request({ method, params });
  for (let block = 0; block < past; block += 1) await ask("evm_mine", []);
  if (past > 0) await ask("evm_setNextBlockTimestamp", [Math.floor(Date.now() / MILLISECONDS)]);
  await ask("evm_setIntervalMining", [period]);
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const { id, method, params = [] } = JSON.parse(body) as Call;
      const answer = (fields: object): void => {
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify({ jsonrpc: "2.0", id, ...fields }));
      };
      ask(method, params).then(
        (result) => {
          answer({ result });
        },
        (refusal: unknown) => {
          const { code = -32_603, message } = refusal as { code?: number; message: string };
          answer({ error: { code, message } });
        },
      );
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ask,
    async close() {
      server.close();
      server.closeAllConnections();
      await connection.close();
    },
  };
}
