import { Command } from "commander";

import { lookAtIdentity } from "../../network/check/lookAtIdentity.js";
import { addressesIn, headOf, takeSnapshot } from "../../network/check/Snapshot.js";
import type { NetworkFile } from "../../network/NetworkFile.js";
import { type NetworkFolder, openNetworkFolder, type OwnNode } from "../../network/openNetworkFolder.js";
import { pidOf } from "../../network/trial/pidOf.js";
import { formatTable } from "../../output/formatTable.js";
import type { Shell } from "../Shell.js";

/** A node as it is now. What is undefined it does not tell. */
export interface NodeStatus {
  readonly name: string;
  readonly url: string;
  /** The process that `network start` started. */
  readonly pid?: number | undefined;
  readonly answers: boolean;
  /** Why what answers there is not this node; nothing else of it is told then. */
  readonly other?: string | undefined;
  readonly block?: number | undefined;
  /** Seconds since its newest block. */
  readonly age?: number | undefined;
  readonly peers?: number | undefined;
  /** How many validators there are. */
  readonly validators?: number | undefined;
  /** Whether this node is one of them. */
  readonly validates?: boolean | undefined;
}

/** The nodes of a network that are run from a folder. */
export interface NetworkStatus {
  readonly network: string;
  readonly chainId: number;
  readonly nodes: readonly NodeStatus[];
}

const MILLISECONDS = 1_000;

/** Asks every node of a folder how it is. */
export async function statusOf({ network, own }: NetworkFolder): Promise<NetworkStatus> {
  const nodes = await Promise.all(own.map((node) => nodeStatus(node, network)));
  return { network: network.name, chainId: network.chainId, nodes };
}

/** `network status FOLDER` */
export function networkStatus(shell: Shell): Command {
  return new Command("status")
    .description("Show how the nodes that are run from a folder are")
    .argument("<folder>", "what network create or network assemble wrote")
    .addHelpText(
      "after",
      "\nWhether all is as it should be says network check.\n\nExample:\n  socialcoin network status out/trial",
    )
    .action(async (folder: string, _options: unknown, command: Command) => {
      await shell.runOffline(command, () => statusOf(openNetworkFolder(folder)), viewStatus);
    });
}

/** The nodes as a table. */
export function viewStatus({ network, chainId, nodes }: NetworkStatus): string {
  if (nodes.length === 0) return `No node of the network ${network} is in this folder.`;
  const cell = (value: number | undefined): string => (value === undefined ? "-" : String(value));
  const table = formatTable(
    ["node", ">process", "answers", ">block", ">age (s)", ">peers", ">validators", "validates", "JSON-RPC"],
    nodes.map((node) => [
      node.name,
      cell(node.pid),
      node.answers ? (node.other === undefined ? "yes" : "OTHER") : "NO",
      cell(node.block),
      cell(node.age),
      cell(node.peers),
      cell(node.validators),
      node.validates === undefined ? "-" : node.validates ? "yes" : "no",
      node.url,
    ]),
  );
  const others = nodes.filter(({ other }) => other !== undefined);
  const lines = others.map(
    ({ name, url, other }) => `${name}: something else answers at ${url}. ${other ?? ""}`,
  );
  return [`Network ${network}, chain ${chainId}`, table, ...lines].join("\n");
}

async function nodeStatus(node: OwnNode, { chainId, genesisHash }: NetworkFile): Promise<NodeStatus> {
  const { name, url, validator, enode } = node;
  const known = { name, url, pid: pidOf(node) };
  const shot = await takeSnapshot(node);
  if (shot === undefined) return { ...known, answers: false };
  const other = lookAtIdentity(name, shot, enode, { chainId: BigInt(chainId), genesisHash });
  // What another one says of itself tells nothing about this one.
  if (other !== undefined) return { ...known, answers: true, other };
  const head = headOf(shot);
  const set = addressesIn(shot.validators);
  const peers = shot.peers.result;
  return {
    ...known,
    answers: true,
    block: head && Number(head.number),
    age: head && Math.floor(shot.at / MILLISECONDS) - Number(head.timestamp),
    peers: typeof peers === "string" ? Number(peers) : undefined,
    validators: set?.length,
    validates: set?.includes(validator),
  };
}
