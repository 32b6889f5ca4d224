import { expect } from "chai";

import type { Ended } from "../scripts/command.js";
import { askNode } from "./askNode.js";
import type { Engine } from "./openEngine.js";
import { awarding, type Street } from "./playStreet.js";
import { until } from "./until.js";

const WITHIN = 120_000;
/** How long an interrupted command waits for a transaction. */
export const PATIENCE = ["--wait", "20"];

/** How an interrupted award ended, and how far it was when it was interrupted. */
export interface Interrupted extends Ended {
  /** Such as "4 of 10 transactions". */
  readonly progress: string;
}

/**
 * Awards a file of the street in a process of its own, and strikes when some of its transactions are in blocks and others
 * are not.
 *
 * @param operator The account that sends.
 */
export async function interruptAward(
  { stage, witness }: Engine,
  street: Street,
  bulk: number,
  operator: string,
  strike: () => Promise<unknown>,
): Promise<Interrupted> {
  const all = street.statements[bulk]?.length ?? 0;
  const count = async (): Promise<number> =>
    Number(await askNode(witness.url, "eth_getTransactionCount", operator, "latest"));
  const before = await count();
  const ended = stage.runApart(...awarding(street, bulk), ...PATIENCE);
  let tooSoon: Ended | undefined;
  void ended.then((how) => (tooSoon = how));
  let inBlocks = 0;
  const isBegun = async (): Promise<boolean> => {
    expect(tooSoon, "it ended before anything was in a block").to.equal(undefined);
    inBlocks = (await count()) - before;
    return inBlocks > 0;
  };
  await until("its first transaction is in a block", isBegun, { within: WITHIN });
  expect(inBlocks, "transactions in blocks when it was interrupted").to.be.lessThan(all);
  await strike();
  return { ...(await ended), progress: `${inBlocks} of ${all} transactions` };
}
