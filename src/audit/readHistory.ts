import {
  concat,
  getAddress,
  getBytes,
  type Interface,
  type Log,
  type ParamType,
  type Provider,
} from "ethers";

import { SocialcoinError } from "../errors/SocialcoinError.js";
import { inEnglish } from "../language/inEnglish.js";
import { pageBlocks } from "../receipts/pageBlocks.js";
import { decodeValues } from "../statements/decodeValues.js";
import { AUDITED_INTERFACES } from "./auditedInterfaces.js";
import type { AuditedAddresses, AuditedContract, AuditedEvent, History, Transaction } from "./History.js";

/** Transactions and blocks that are asked for at a time. */
const AT_ONCE = 50;

/** Blocks that no node finds too many; it has another reason not to answer for them. */
const FEW_BLOCKS = 64;

/** The last second of the year 9999: no calendar goes further. */
const LATEST = 253_402_300_799;

/** The events of each contract. */
const EVENTS = Object.fromEntries(
  Object.entries(AUDITED_INTERFACES).map(([name, contract]) => [name, eventsOf(contract)]),
) as Record<AuditedContract, Events>;

/** Called with the number of blocks that were looked through, and of transactions that were read, since the last call. */
type Looked = (steps: number) => void;

/**
 * Reads all that the contracts of a deployment logged up to a block, with the transactions in which they did. Nothing is
 * asked of the contracts themselves.
 *
 * @param last The number of the last block that counts.
 * @throws SocialcoinError `HISTORY_CONTRADICTED`, `HISTORY_INCOMPLETE`
 */
export async function readHistory(
  provider: Provider,
  addresses: AuditedAddresses,
  last: number,
  looked: Looked = () => undefined,
): Promise<History> {
  const nameOf = new Map(
    Object.entries(addresses).map(([name, address]) => [address.toLowerCase(), name as AuditedContract]),
  );
  const { chainId } = await provider.getNetwork();
  const logs: Log[] = [];
  for (const [from, to] of pageBlocks(0, last)) {
    for (const log of await readLogs(provider, [...nameOf.keys()], from, to)) logs.push(log);
    looked(to - from + 1);
  }
  logs.sort((a, b) => a.blockNumber - b.blockNumber || a.index - b.index);

  const times = new Map<number, bigint>();
  const groups = [...Map.groupBy(logs, ({ transactionHash }) => transactionHash).values()];
  const transactions: Transaction[] = [];
  for (let start = 0; start < groups.length; start += AT_ONCE) {
    const part = groups.slice(start, start + AT_ONCE).map((group) => readOne(provider, nameOf, group, times));
    transactions.push(...(await Promise.all(part)));
    looked(part.length);
  }
  const head = await provider.getBlock(last);
  if (head?.hash == null) throw incomplete(`block ${last.toString()}`);
  if (head.timestamp > LATEST) throw contradicted(`the time of block ${last.toString()}`);
  return {
    chainId,
    addresses,
    last: { number: last, hash: head.hash, time: BigInt(head.timestamp) },
    transactions,
  };
}

/** In one answer, or in two where that is more than the node gives at once. */
async function readLogs(
  provider: Provider,
  address: string[],
  fromBlock: number,
  toBlock: number,
): Promise<Log[]> {
  try {
    return await provider.getLogs({ address, fromBlock, toBlock });
  } catch (cause) {
    const count = toBlock - fromBlock + 1;
    if (count < FEW_BLOCKS) throw cause;
    const middle = fromBlock + Math.floor(count / 2);
    const first = await readLogs(provider, address, fromBlock, middle - 1);
    return first.concat(await readLogs(provider, address, middle, toBlock));
  }
}

async function readOne(
  provider: Provider,
  nameOf: ReadonlyMap<string, AuditedContract>,
  logs: readonly Log[],
  times: Map<number, bigint>,
): Promise<Transaction> {
  const [first] = logs;
  if (first === undefined) throw new TypeError("a transaction without logs");
  const { transactionHash: hash, blockNumber: block, blockHash } = first;
  const sent = await provider.getTransaction(hash);
  if (sent === null) throw incomplete(`transaction ${hash}`);
  if (sent.blockHash !== blockHash || logs.some((log) => log.blockHash !== blockHash)) {
    throw contradicted(`of which block transaction ${hash} is part`);
  }
  return {
    hash,
    block,
    time: await timeOf(provider, first, times),
    from: getAddress(sent.from),
    to: sent.to === null ? null : getAddress(sent.to),
    data: sent.data,
    events: logs.map((log) => eventOf(nameOf, log)),
  };
}

async function timeOf(provider: Provider, log: Log, times: Map<number, bigint>): Promise<bigint> {
  const known = times.get(log.blockNumber);
  if (known !== undefined) return known;
  const block = await provider.getBlock(log.blockNumber);
  if (block === null) throw incomplete(`block ${log.blockNumber.toString()}`);
  if (block.hash !== log.blockHash) throw contradicted(`the hash of block ${log.blockNumber.toString()}`);
  if (block.timestamp > LATEST) throw contradicted(`the time of block ${log.blockNumber.toString()}`);
  const time = BigInt(block.timestamp);
  times.set(log.blockNumber, time);
  return time;
}

function eventOf(nameOf: ReadonlyMap<string, AuditedContract>, log: Log): AuditedEvent {
  const contract = nameOf.get(log.address.toLowerCase());
  if (contract === undefined) throw contradicted("whose logs it was asked for");
  const event = decode(EVENTS[contract], log);
  if (event === undefined) throw contradicted(`what ${contract} logs: transaction ${log.transactionHash}`);
  return { contract, ...event } as unknown as AuditedEvent;
}

/** What is indexed stands in the topics, a word each; the rest in the data. */
function decode(events: Events, { topics, data }: Log) {
  const event = events.get(topics[0] ?? "");
  if (event === undefined || topics.length !== event.indexed.length + 1) return undefined;
  try {
    const words = getBytes(concat(topics.slice(1)));
    const args = { ...decodeValues(event.indexed, words), ...decodeValues(event.others, getBytes(data)) };
    return { name: event.name, args };
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** The events of a contract by their topic, which the library would work out anew for each log. */
type Events = ReadonlyMap<
  string,
  { name: string; indexed: readonly ParamType[]; others: readonly ParamType[] }
>;

function eventsOf(contract: Interface): Events {
  const events = new Map();
  contract.forEachEvent(({ name, topicHash, inputs }) => {
    const indexed = inputs.filter((input) => input.indexed === true);
    events.set(topicHash, { name, indexed, others: inputs.filter((input) => !indexed.includes(input)) });
  });
  return events as Events;
}

function incomplete(what: string): SocialcoinError {
  return new SocialcoinError(
    "HISTORY_INCOMPLETE",
    inEnglish(`The node does not give ${what}: ask one that keeps all blocks and transactions.`),
    { exitKind: "unreachable" },
  );
}

function contradicted(about: string): SocialcoinError {
  return new SocialcoinError(
    "HISTORY_CONTRADICTED",
    inEnglish(`The node contradicts itself about ${about}: do not trust it, and ask another one.`),
    { exitKind: "unreachable" },
  );
}
