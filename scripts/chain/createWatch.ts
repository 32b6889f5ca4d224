import type { RpcCall } from "../context/NodeProvider.js";
import type { Asker } from "./askerOf.js";
import type { Flight } from "./Flight.js";

/** Looks for an account's transactions in the blocks. */
export interface Watch {
  /**
   * Notes on each flight the block that it is in; where its nonce was used and it is in no block, that it was missed.
   *
   * @returns Whether one was found.
   * @throws SocialcoinError where the node does not answer
   */
  look(flights: readonly Flight[]): Promise<boolean>;
}

interface Block {
  readonly number: string;
  readonly transactions: readonly (string | { hash: string; from: string; nonce: string })[];
}

/** Blocks that are fetched at once. */
const AT_ONCE = 32;

/**
 * Watches the blocks from the newest one on. The account's nonce tells that transactions were carried out, the lists of
 * the blocks tell which; both answers are short, however much the transactions did, where receipts hold every event.
 */
export async function createWatch(node: Asker, account: string): Promise<Watch> {
  let seen = await headOf(node);
  return {
    async look(flights) {
      const open = flights.filter(({ block }) => block === undefined);
      const whole = open.some(({ hash }) => hash === undefined);
      const [count, head] = await node.askAll([
        { method: "eth_getTransactionCount", params: [account, "latest"] },
        { method: "eth_blockNumber", params: [] },
      ]);
      const used = Number(count?.result ?? 0);
      const newest = Number(head?.result ?? 0);
      let found = false;
      while (seen < newest) {
        const last = Math.min(newest, seen + AT_ONCE);
        const blocks = await fetch(node, seen + 1, last, whole);
        if (blocks === undefined) return found;
        for (const block of blocks) found = note(open, block, account) || found;
        seen = last;
      }
      for (const flight of open) {
        if (flight.block === undefined) flight.missed = flight.nonce < used ? flight.missed + 1 : 0;
      }
      return found;
    },
  };
}

async function headOf(node: Asker): Promise<number> {
  const [head] = await node.askAll([{ method: "eth_blockNumber", params: [] }]);
  return Number(head?.result ?? 0);
}

/** Undefined where the node lacks one of them: it lags behind what it, or another behind the same address, said. */
async function fetch(node: Asker, first: number, last: number, whole: boolean): Promise<Block[] | undefined> {
  const calls = Array.from({ length: last - first + 1 }, (_, index): RpcCall => {
    const number = `0x${(first + index).toString(16)}`;
    return { method: "eth_getBlockByNumber", params: [number, whole] };
  });
  const blocks = (await node.askAll(calls)).map(({ result }) => (result ?? null) as Block | null);
  const complete = blocks.every((block, index) => Number(block?.number ?? -1) === first + index);
  return complete ? (blocks as Block[]) : undefined;
}

function note(flights: readonly Flight[], block: Block, account: string): boolean {
  let found = false;
  for (const transaction of block.transactions) {
    const flight = flights.find((one) => isIt(one, transaction, account));
    if (flight === undefined) continue;
    flight.block = Number(block.number);
    if (typeof transaction !== "string") flight.hash ??= transaction.hash;
    found = true;
  }
  return found;
}

function isIt(flight: Flight, transaction: Block["transactions"][number], account: string): boolean {
  if (typeof transaction === "string") return transaction === flight.hash;
  if (flight.hash !== undefined) return transaction.hash === flight.hash;
  // Only an external signer's hash is not known; whatever has its nonce was sent by it.
  return transaction.from === account.toLowerCase() && Number(transaction.nonce) === flight.nonce;
}
