import { expect } from "chai";

import type { Asker } from "../../scripts/chain/askerOf.js";
import { deliver, isRefused } from "../../scripts/chain/deliver.js";
import type { Flight } from "../../scripts/chain/Flight.js";

const HASH = `0x${"ab".repeat(32)}`;
/** Later than any pause between two attempts. */
const A_WHILE = 60_000;

/** What nodes say when they are given a transaction: Besu, Hardhat, and evmd with its CometBFT. */
const SAID = {
  waits: ["Known transaction", "already known", ": tx already in mempool", "tx already exists in cache"],
  passes: [
    "Nonce too low",
    "invalid nonce; got 3, expected 4: invalid sequence: invalid sequence",
    "invalid nonce; got 9, expected 4: invalid sequence: invalid sequence",
    "Transaction nonce is too distant from current sender nonce",
    "mempool is full: number of txs 5000 (max: 5000)",
  ],
  refuses: [
    "Sender account not authorized to send transactions",
    "tx gas (18000000) exceeds block gas limit (17000000): out of gas: out of gas",
    "failed to check sender balance: sender balance < tx cost (0 < 300000): insufficient funds: insufficient funds",
  ],
} as const;

function flight(): Flight {
  return {
    work: { subject: "test", call: () => Promise.resolve({}) },
    nonce: 4,
    gasLimit: 1n,
    raw: "0x02",
    send: { method: "eth_sendRawTransaction", params: ["0x02"] },
    hash: HASH,
    state: "signed",
    lost: false,
    sentAt: 0,
    refusals: 0,
    missed: 0,
  };
}

/** A transaction that was given twice to a node which says this each time, and how often the node was asked. */
async function given(message: string): Promise<{ one: Flight; asked: number }> {
  const one = flight();
  let asked = 0;
  const node: Asker = {
    askAll: (calls) => {
      asked += 1;
      return Promise.resolve(calls.map((_, id) => ({ id, error: { code: -32_000, message } })));
    },
  };
  await deliver(node, [one], A_WHILE);
  await deliver(node, [one], A_WHILE + 1_000);
  return { one, asked };
}

describe("a transaction that a node answers with words", function () {
  for (const message of SAID.waits) {
    it(`waits there and is left alone: ${message}`, async function () {
      const { one, asked } = await given(message);
      expect(one.state).to.equal("accepted");
      expect(asked).to.equal(1);
    });
  }

  for (const message of SAID.passes) {
    it(`is given again: ${message}`, async function () {
      const { one, asked } = await given(message);
      expect(isRefused(one)).to.equal(false);
      expect(asked).to.equal(2);
    });
  }

  for (const message of SAID.refuses) {
    it(`is not waited for: ${message}`, async function () {
      expect(isRefused((await given(message)).one)).to.equal(true);
    });
  }
});
