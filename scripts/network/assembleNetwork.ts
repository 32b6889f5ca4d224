import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { computeAddress } from "ethers";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../src/language/inEnglish.js";
import type { Genesis } from "../../src/network/Genesis.js";
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
import { GENESIS_FILE, nodeFiles } from "./files/nodeFiles.js";
import { NETWORK_FILE, type NetworkFile } from "./NetworkFile.js";
import { requireSameRules } from "./requireSameRules.js";

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
 * @param running The first block of a network that runs already, to which nodes are added or of which they are changed.
 * @throws SocialcoinError `KEY_OTHER`, `GENESIS_FIXED`, and those of {@link checkJoins}, {@link ensureKey} and
 * {@link requireSameRules}
 */
export async function assembleNetwork(
  description: NetworkDescription,
  joins: readonly JoinFile[],
  out: string,
  running?: Genesis,
): Promise<AssembledNetwork> {
  const nodes = checkJoins(description, joins);
  const built = buildGenesis(
    description,
    nodes.map(({ account }) => account),
  );
  if (running !== undefined) requireSameRules(running, built);
  const genesis = running ?? built;
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
  for (const { file, text } of files) if (basename(file) === GENESIS_FILE) requireSameGenesis(file, text);
  const shared = { file: join(out, NETWORK_FILE), text: `${JSON.stringify(network, undefined, INDENT)}\n` };
  return { network, own: own.map(({ name }) => name), files: [shared, ...files] };
}

function isOwn({ name, account }: JoinedNode, out: string): boolean {
  const file = join(out, name, "key");
  if (!existsSync(file)) return false;
  if (computeAddress(ensureKey(file)).toLowerCase() === account) return true;
  throw new SocialcoinError(
    "KEY_OTHER",
    inEnglish(
      `${file} is not the key with which ${name} joined. Restore that key, or join again and send the new file to all.`,
    ),
    { exitKind: "configuration", details: { file } },
  );
}

/** A node that has blocks would not start with another first block; what it has would be of no use. */
function requireSameGenesis(file: string, text: string): void {
  if (!existsSync(join(dirname(file), "data")) || !existsSync(file) || readFileSync(file, "utf8") === text)
    return;
  throw new SocialcoinError(
    "GENESIS_FIXED",
    inEnglish(
      `${file} is the first block of a network that runs, and what would be written is another. To change nodes of a running ` +
        `network name its first block: --genesis ${file}.`,
    ),
    { details: { file } },
  );
}
