import { existsSync } from "node:fs";
import { join } from "node:path";

import { computeAddress } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { buildGenesis } from "../../src/network/buildGenesis.js";
import { checkJoins, type JoinedNode } from "../../src/network/checkJoins.js";
import { descriptionDigest } from "../../src/network/descriptionDigest.js";
import { enodeOf } from "../../src/network/enodeOf.js";
import { genesisHeader } from "../../src/network/genesisHeader.js";
import type { JoinFile } from "../../src/network/JoinFile.js";
import type { NetworkDescription } from "../../src/network/NetworkDescription.js";
import { loadPrimitives } from "../../src/proofs/loadPrimitives.js";
import { wholeHash } from "../../src/proofs/wholeHash.js";
import type { OutputFile } from "../output/writeFiles.js";
import { ensureKey } from "./ensureKey.js";
import { nodeFiles } from "./files/nodeFiles.js";
import { NETWORK_FILE, type NetworkFile } from "./NetworkFile.js";

const INDENT = 2;

/** A network, and the files of those of its nodes whose keys are in a folder. */
export interface AssembledNetwork {
  readonly network: NetworkFile;
  /** Names of the nodes whose folders are written. */
  readonly own: readonly string[];
  readonly files: readonly OutputFile[];
}

/**
 * Puts a network together from what its organisations handed in. Whoever does it from the same files gets the same first
 * block.
 *
 * @param out The folder with a folder per node; nodes whose key is not in it belong to somebody else.
 * @throws SocialcoinError `KEY_OTHER`, and those of {@link checkJoins} and {@link ensureKey}
 */
export async function assembleNetwork(
  description: NetworkDescription,
  joins: readonly JoinFile[],
  out: string,
): Promise<AssembledNetwork> {
  const nodes = checkJoins(description, joins);
  const genesis = buildGenesis(
    description,
    nodes.map(({ account }) => account),
  );
  const primitives = await loadPrimitives();
  const network: NetworkFile = {
    format: "socialcoin-nodes",
    version: 1,
    name: description.name,
    chainId: description.chainId,
    blockPeriodSeconds: description.blockPeriodSeconds,
    proofBlocks: description.storage === "bonsai" ? description.proofBlocks : null,
    description: descriptionDigest(description),
    genesisHash: wholeHash(await genesisHeader(genesis, primitives), primitives),
    nodes: nodes.map((node) => ({
      name: node.name,
      organisation: node.organisation,
      validator: node.account,
      enode: enodeOf(node),
      address: node.address,
      p2pPort: node.p2pPort,
      rpcPort: node.rpcPort,
      metricsPort: node.metricsPort,
    })),
  };
  const own = nodes.filter((node) => isOwn(node, out));
  const files = own.flatMap((node) =>
    Object.entries(nodeFiles(description, genesis, nodes, node)).map(([file, text]) => ({
      file: join(out, node.name, file),
      text,
    })),
  );
  const shared = { file: join(out, NETWORK_FILE), text: `${JSON.stringify(network, undefined, INDENT)}\n` };
  return { network, own: own.map(({ name }) => name), files: [shared, ...files] };
}

function isOwn({ name, account }: JoinedNode, out: string): boolean {
  const file = join(out, name, "key");
  if (!existsSync(file)) return false;
  if (computeAddress(ensureKey(file)).toLowerCase() === account) return true;
  throw new SocialcoinError(
    "KEY_OTHER",
    `${file} is not the key with which ${name} joined. Restore that key, or join again and send the new file to all.`,
    { exitKind: "configuration", details: { file } },
  );
}
