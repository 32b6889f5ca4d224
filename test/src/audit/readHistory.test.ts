import { expect } from "chai";
import { id, type Log, type Provider } from "ethers";

import { readHistory } from "../../../src/audit/readHistory.js";
import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { ISocialcoin__factory } from "../../../typechain-types/index.js";
import { account, ADDRESSES } from "./addresses.js";

const LAST = 12_000;
const BLOCK = id("block");
const HASH = id("transaction");
const coin = ISocialcoin__factory.createInterface();
const { topics, data } = coin.encodeEventLog("TransferSingle", [
  account(7),
  account(0),
  account(8),
  1n,
  300n,
]);
const LOG = {
  address: ADDRESSES.Socialcoin,
  topics,
  data,
  transactionHash: HASH,
  blockNumber: 6_000,
  blockHash: BLOCK,
  index: 0,
};

/** A node with one log, and something that it says otherwise. */
function node(changes: { log?: object; sent?: object | null; block?: object | null } = {}): Provider {
  const { log, sent = {}, block = {} } = changes;
  return {
    getNetwork: () => Promise.resolve({ chainId: 1n }),
    getLogs: ({ fromBlock, toBlock }: { fromBlock: number; toBlock: number }) =>
      Promise.resolve(
        fromBlock <= LOG.blockNumber && LOG.blockNumber <= toBlock
          ? [{ ...LOG, ...log } as unknown as Log]
          : [],
      ),
    getTransaction: () =>
      Promise.resolve(
        sent && { from: account(7), to: ADDRESSES.Socialcoin, data: "0x", blockHash: BLOCK, ...sent },
      ),
    getBlock: () => Promise.resolve(block && { hash: BLOCK, timestamp: 99, ...block }),
  } as unknown as Provider;
}

describe("a history as a node tells it", function () {
  it("has every event by its fields, with its transaction and time", async function () {
    let looked = 0;
    const history = await readHistory(node(), ADDRESSES, LAST, (steps) => {
      looked += steps;
    });
    expect(history.last).to.deep.equal({ number: LAST, hash: BLOCK, time: 99n });
    expect(history.transactions).to.deep.equal([
      {
        hash: HASH,
        block: 6_000,
        time: 99n,
        from: account(7),
        to: ADDRESSES.Socialcoin,
        data: "0x",
        events: [
          {
            name: "TransferSingle",
            contract: "Socialcoin",
            args: { operator: account(7), from: account(0), to: account(8), id: 1n, value: 300n },
          },
        ],
      },
    ]);
    expect(looked).to.equal(LAST + 1 + 1);
  });

  it("is asked for in smaller parts where a node does not give so much at once", async function () {
    const asked: number[] = [];
    const meagre = node();
    const getLogs = meagre.getLogs.bind(meagre);
    Object.assign(meagre, {
      getLogs: (filter: { fromBlock: number; toBlock: number }) => {
        const count = filter.toBlock - filter.fromBlock + 1;
        asked.push(count);
        return count > 1_000 ? Promise.reject(new Error("too many")) : getLogs(filter);
      },
    });
    const { transactions } = await readHistory(meagre, ADDRESSES, LAST);
    expect(transactions).to.have.lengthOf(1);
    expect(asked.filter((count) => count <= 1_000).reduce((sum, count) => sum + count, 0)).to.equal(LAST + 1);

    Object.assign(meagre, { getLogs: () => Promise.reject(new Error("gone")) });
    const failure = await readHistory(meagre, ADDRESSES, LAST).catch((cause: unknown) => cause);
    expect(String(failure)).to.equal("Error: gone");
  });

  it("may be longer than what a function takes", async function () {
    const many = node();
    const logs = Array.from({ length: 200_000 }, (_, index) => ({ ...LOG, index }) as unknown as Log);
    Object.assign(many, {
      getLogs: ({ fromBlock }: { fromBlock: number }) => Promise.resolve(fromBlock === 5_000 ? logs : []),
    });
    const { transactions } = await readHistory(many, ADDRESSES, LAST);
    expect(transactions[0]?.events).to.have.lengthOf(200_000);
  });

  for (const [what, changes] of Object.entries({
    "a transaction of another block": { sent: { blockHash: id("other") } },
    "a block of another hash": { block: { hash: id("other") } },
    "a block of a time that no calendar has": { block: { timestamp: 253_402_300_800 } },
    "a log of a contract that nobody asked for": { log: { address: account(66) } },
    "a log that the contract does not have": { log: { topics: [id("Other()")] } },
    "a log with more topics than the event has": { log: { topics: [...topics, id("another")] } },
    "a log with fewer": { log: { topics: topics.slice(0, -1) } },
    "a log that is cut off": { log: { data: "0x00" } },
  })) {
    it(`is not believed with ${what}`, async function () {
      const { code, exitKind } = await refused(readHistory(node(changes), ADDRESSES, LAST));
      expect([code, exitKind]).to.deep.equal(["HISTORY_CONTRADICTED", "unreachable"]);
    });
  }

  for (const [what, changes] of Object.entries({
    "without a transaction": { sent: null },
    "without a block": { block: null },
  })) {
    it(`is not enough ${what}`, async function () {
      const { code } = await refused(readHistory(node(changes), ADDRESSES, LAST));
      expect(code).to.equal("HISTORY_INCOMPLETE");
    });
  }
});

async function refused(reading: Promise<unknown>): Promise<SocialcoinError> {
  try {
    await reading;
  } catch (failure) {
    if (failure instanceof SocialcoinError) return failure;
    throw failure;
  }
  throw new Error("it was believed");
}
