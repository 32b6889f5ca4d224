import { type Log, type Provider, ZeroAddress } from "ethers";

import type { ISocialcoin } from "../../typechain-types/index.js";
import { SocialcoinError } from "../errors/SocialcoinError.js";
import type { Attestation } from "../statements/AttestationBatch.js";
import { attestationsIn } from "./attestationsIn.js";
import type { Movement } from "./Movement.js";
import { readLogs } from "./readLogs.js";

/** What happened to a participant's coins. */
export interface Movements {
  /** The account now, and those before it. */
  readonly accounts: readonly string[];
  /** In the order in which they happened. */
  readonly movements: readonly Movement[];
  readonly balance: bigint;
}

/** Transactions that are read at a time. */
const AT_ONCE = 50;

/**
 * What happened to a participant's coins in a programme, from the first to the last block. What a task was, and how long
 * it took, is read from the call that awarded it. The sum is compared with the balance that the contract has.
 *
 * @param account The account that the participant has now.
 * @param last The last block that counts.
 * @param looked Called with the number of blocks that were looked through since the last call.
 * @throws SocialcoinError `AWARD_UNREADABLE` where the node does not show an award's call, `MOVEMENTS_CONTRADICTED` where
 * the node's events do not come to the balance
 */
export async function readMovements(
  socialcoin: ISocialcoin,
  programme: bigint,
  account: string,
  last: number,
  looked: (blocks: number) => void = () => undefined,
): Promise<Movements> {
  const { accounts, logs } = await readLogs(socialcoin, programme, account, last, looked);
  const provider = socialcoin.runner?.provider as Provider;
  const ours = new Set(accounts);
  const byTransaction = Map.groupBy(
    logs.map((log) => eventOf(socialcoin, log)).filter((event) => event.programme === programme),
    ({ log }) => log.transactionHash,
  );
  const movements: Movement[] = [];
  const all = [...byTransaction.values()];
  for (let start = 0; start < all.length; start += AT_ONCE) {
    const part = all.slice(start, start + AT_ONCE);
    movements.push(
      ...(
        await Promise.all(part.map((events) => readTransaction(provider, socialcoin, events, ours)))
      ).flat(),
    );
  }
  const balance = await socialcoin.balanceOf(account, programme, { blockTag: last });
  const sum = movements.reduce((coins, one) => {
    return one.kind === "earned" || one.kind === "restored" ? coins + one.coins : coins - one.coins;
  }, 0n);
  if (sum !== balance) throw contradicted(account, sum, balance);
  return { accounts, movements, balance };
}

/** A log that concerns the participant. */
interface CoinEvent {
  readonly log: Log;
  readonly programme: bigint;
  readonly from: string;
  readonly to: string;
  readonly coins: bigint;
  /** Set where it tells that a task was annulled; the coins then follow in an event of their own. */
  readonly task?: bigint;
}

function eventOf(socialcoin: ISocialcoin, log: Log): CoinEvent {
  const event = socialcoin.interface.parseLog(log);
  if (event?.name === "TaskAnnulled") {
    const { programme, participant, task, coins } = event.args as unknown as Record<string, bigint> & {
      participant: string;
    };
    return {
      log,
      programme: programme ?? 0n,
      from: participant,
      to: ZeroAddress,
      coins: coins ?? 0n,
      task: task ?? 0n,
    };
  }
  const [, from, to, programme, coins] = event?.args as unknown as [string, string, string, bigint, bigint];
  return { log, programme, from, to, coins };
}

async function readTransaction(
  provider: Provider,
  socialcoin: ISocialcoin,
  events: readonly CoinEvent[],
  ours: ReadonlySet<string>,
): Promise<Movement[]> {
  const [first] = events;
  if (first === undefined) return [];
  const { transactionHash: transaction, blockNumber: block } = first.log;
  const time = BigInt((await provider.getBlock(block))?.timestamp ?? 0);
  const happened = { time, block, transaction };
  const annulled = events.find(({ task }) => task !== undefined);
  const moved = events.filter(
    ({ task, from, to }) => task === undefined && !(ours.has(from) && ours.has(to)),
  );
  const gained = moved.filter(({ to }) => ours.has(to));
  const attestations = gained.length === 0 ? undefined : await readAward(provider, socialcoin, first, ours);
  if (attestations !== undefined && attestations.length !== gained.length) throw unreadable(transaction);

  return moved.flatMap(({ to, coins }): Movement[] => {
    if (ours.has(to)) {
      const attestation = attestations?.shift();
      return [
        attestation === undefined
          ? { kind: "restored", coins, ...happened }
          : { kind: "earned", coins, attestation, ...happened },
      ];
    }
    const task = annulled?.task;
    return [
      task === undefined
        ? { kind: "redeemed", coins, ...happened }
        : { kind: "annulled", coins, task, ...happened },
    ];
  });
}

/** What was attested of the participant in a transaction that brought coins; undefined where it was no award. */
async function readAward(
  provider: Provider,
  socialcoin: ISocialcoin,
  { log, programme }: CoinEvent,
  ours: ReadonlySet<string>,
): Promise<Attestation[] | undefined> {
  const sent = await provider.getTransaction(log.transactionHash);
  const attestations = attestationsIn(sent?.data ?? "0x", programme);
  if (attestations !== undefined) return attestations.filter(({ participant }) => ours.has(participant));
  const award = socialcoin.interface.getEvent("TasksAwarded").topicHash;
  const receipt = await provider.getTransactionReceipt(log.transactionHash);
  if (receipt === null || receipt.logs.some(({ topics }) => topics[0] === award)) {
    throw unreadable(log.transactionHash);
  }
  return undefined;
}

function unreadable(transaction: string): SocialcoinError {
  return new SocialcoinError(
    "AWARD_UNREADABLE",
    {
      en: `This node does not show what was attested in transaction ${transaction}. Ask a node that keeps all transactions.`,
      nl: `Dit knooppunt toont niet wat er in transactie ${transaction} is bevestigd. Vraag een knooppunt dat alle transacties bewaart.`,
    },
    { exitKind: "unreachable", details: { transaction } },
  );
}

function contradicted(account: string, sum: bigint, balance: bigint): SocialcoinError {
  return new SocialcoinError(
    "MOVEMENTS_CONTRADICTED",
    {
      en: `By the node's events ${account} has ${sum.toString()} coins, by the contract ${balance.toString()}: do not trust this node.`,
      nl: `Volgens de gebeurtenissen van het knooppunt heeft ${account} ${sum.toString()} coins, volgens het contract ${balance.toString()}: vertrouw dit knooppunt niet.`,
    },
    { exitKind: "unreachable", details: { account, sum, balance } },
  );
}
