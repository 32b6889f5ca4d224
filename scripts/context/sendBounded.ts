import http from "node:http";
import https from "node:https";

import type { FetchGetUrlFunc } from "ethers";

/** Several times the longest answer that a command asks for: the logs of one page of blocks. */
const MAX_BYTES = 268_435_456;
/** An answer that comes piece by piece may take so many times as long as the first piece of it. */
const PATIENCE = 8;

/**
 * How a node is asked: of the address that was given and no other, because whoever answers a redirect would get the
 * token; and with an end to how long an answer may take and how much it may be. Nothing is unpacked.
 */
export function sendBounded(agent: http.Agent): FetchGetUrlFunc {
  return ({ url, method, headers, body, timeout }) =>
    new Promise((resolve, reject) => {
      const { request } = url.startsWith("https:") ? https : http;
      const asked = request(url, { method, headers, agent, signal: AbortSignal.timeout(PATIENCE * timeout) });
      asked.setTimeout(timeout, () => asked.destroy(new Error("the node says nothing")));
      asked.on("error", reject);
      asked.on("response", (response) => {
        const { statusCode = 0, statusMessage = "" } = response;
        const pieces: Buffer[] = [];
        let size = 0;
        response.on("data", (piece: Buffer) => {
          pieces.push(piece);
          size += piece.length;
          if (size > MAX_BYTES) asked.destroy(new Error("the node says too much"));
        });
        response.on("error", reject);
        response.on("end", () => {
          // Without its headers: ethers would go where a redirect says, and wait as long as the node says.
          resolve({ statusCode, statusMessage, headers: {}, body: Buffer.concat(pieces) });
        });
      });
      asked.end(body);
    });
}
