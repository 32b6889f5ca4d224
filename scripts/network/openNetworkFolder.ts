import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { type NetworkFile, readNetworkFile } from "./NetworkFile.js";

/** A node whose folder is here. */
export interface OwnNode {
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
  /** Where it answers JSON-RPC, on this machine. */
  readonly url: string;
  /** What the file `token` in its folder says, where the node does not answer everybody. */
  readonly token?: string | undefined;
  /** The validator's address, in small letters. */
  readonly validator: string;
  /** Under which the others know it. */
  readonly enode: string;
  readonly address: string;
  readonly p2pPort: number;
  readonly rpcPort: number;
  readonly metricsPort: number;
}

/** A network's folder: what all agreed, and the nodes that are run from here. */
export interface NetworkFolder {
  readonly network: NetworkFile;
  readonly own: readonly OwnNode[];
}

/**
 * Opens what `network create` or `network assemble` wrote.
 *
 * @throws SocialcoinError as `readNetworkFile` does
 */
export function openNetworkFolder(folder: string): NetworkFolder {
  const network = readNetworkFile(folder);
  const own = network.nodes
    .map((node) => ({
      ...node,
      folder: resolve(folder, node.name),
      url: `http://127.0.0.1:${node.rpcPort}`,
    }))
    .filter((node) => existsSync(join(node.folder, "config.toml")))
    .map((node) => ({ ...node, token: tokenIn(node.folder) }));
  return { network, own };
}

function tokenIn(folder: string): string | undefined {
  const file = join(folder, "token");
  return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
}
