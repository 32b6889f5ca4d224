import type { Answer } from "../../context/checkAnswer.js";
import { askNode } from "../../context/askNode.js";
import type { Watched } from "./Watched.js";

/** What every node is asked, by what it is called here. */
const QUESTIONS = {
  chainId: ["eth_chainId"],
  version: ["web3_clientVersion"],
  first: ["eth_getBlockByNumber", "0x0", false],
  head: ["eth_getBlockByNumber", "latest", false],
  syncing: ["eth_syncing"],
  peers: ["net_peerCount"],
  enode: ["net_enode"],
  validators: ["qbft_getValidatorsByBlockNumber", "latest"],
  gasPrice: ["eth_gasPrice"],
  accounts: ["perm_getAccountsAllowlist"],
  nodes: ["perm_getNodesAllowlist"],
  // What nobody should be able to ask: one method of each API that gives power over a node or tells about others.
  admin: ["admin_peers"],
  debug: ["debug_getRawHeader", "latest"],
  miner: ["miner_getMinPriorityFee"],
  txpool: ["txpool_besuStatistics"],
} as const;

const ADDRESS = /^0x[0-9a-f]{40}$/;

type Question = keyof typeof QUESTIONS;

/** A node's answers at one moment. */
export interface Snapshot extends Readonly<Record<Question, Answer>> {
  /** Milliseconds since 1970 by this machine's clock, when it answered. */
  readonly at: number;
}

/** A node and what it said. */
export interface Seen {
  readonly watched: Watched;
  readonly shot: Snapshot;
}

/** A block, as far as it is read here. */
export interface Block extends Readonly<Record<string, unknown>> {
  readonly number: string;
  readonly timestamp: string;
  readonly miner?: string;
  readonly baseFeePerGas?: string;
}

/** Asks a node all questions; undefined where it does not answer. */
export async function takeSnapshot(watched: Watched): Promise<Snapshot | undefined> {
  const names = Object.keys(QUESTIONS) as Question[];
  const answers = await askNode(
    watched,
    names.map((name) => {
      const [method, ...params] = QUESTIONS[name];
      return { method, params };
    }),
  );
  if (answers === undefined) return undefined;
  const named = Object.fromEntries(names.map((name, index) => [name, answers[index]]));
  return { ...(named as Record<Question, Answer>), at: Date.now() };
}

/** The newest block in a snapshot. */
export function headOf({ head }: Snapshot): Block | undefined {
  return (head.result ?? undefined) as Block | undefined;
}

/** The addresses that an answer lists, in small letters and ascending; undefined where it is no such list. */
export function addressesIn({ result }: Answer): string[] | undefined {
  if (!Array.isArray(result)) return undefined;
  const all = result.map((one) => String(one).toLowerCase());
  return all.every((one) => ADDRESS.test(one)) ? all.sort() : undefined;
}
