import { createServer } from "node:net";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../../src/language/inEnglish.js";
import type { OwnNode } from "../openNetworkFolder.js";

const LOOPBACK = "127.0.0.1";

/**
 * Makes sure that nobody listens where nodes are going to.
 *
 * @throws SocialcoinError `PORT_TAKEN`, `ADDRESS_ELSEWHERE`, naming the node and the field of the description
 */
export async function requireFreePorts(nodes: readonly OwnNode[]): Promise<void> {
  for (const { name, address, p2pPort, rpcPort, metricsPort } of nodes) {
    for (const [field, host, port] of [
      ["p2pPort", address, p2pPort],
      ["rpcPort", LOOPBACK, rpcPort],
      ["metricsPort", LOOPBACK, metricsPort],
    ] as const) {
      const code = await listen(host, port);
      if (code === "EADDRNOTAVAIL") throw elsewhere(name, host);
      if (code !== undefined) throw taken(name, field, port);
    }
  }
}

/** Why one cannot listen there; undefined where one can. */
function listen(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", ({ code }: NodeJS.ErrnoException) => {
      resolve(code ?? "unknown");
    });
    server.listen({ host, port, exclusive: true }, () => {
      server.close(() => {
        resolve(undefined);
      });
    });
  });
}

function taken(node: string, field: string, port: number): SocialcoinError {
  return new SocialcoinError(
    "PORT_TAKEN",
    inEnglish(
      `Port ${port} (${field} of ${node}) is taken by another program; no node was started. Stop that program, or change ` +
        "the description and create the network again with --overwrite.",
    ),
    { exitKind: "configuration", details: { node, field, port } },
  );
}

function elsewhere(node: string, address: string): SocialcoinError {
  return new SocialcoinError(
    "ADDRESS_ELSEWHERE",
    inEnglish(
      `${address}, the address of ${node}, is not of this machine. A trial's nodes have 127.0.0.1; a real network's run each on ` +
        "their own machine, by compose.yaml or the systemd unit in their folder.",
    ),
    { exitKind: "configuration", details: { node, address } },
  );
}
