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

interface Call {
  readonly id: unknown;
  readonly method: string;
  readonly params?: unknown[];
}

/** @param period Milliseconds between blocks; 0 for none but those that are asked for. */
export async function sealer(chainId: number, period: number): Promise<Sealer> {
  const connection = await network.create({ override: { chainId, initialDate: new Date() } });
  const ask = (method: string, params: unknown[]): Promise<unknown> =>
    connection.provider.request({ method, params });
  if (period > 0) await ask("evm_setIntervalMining", [period]);
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
