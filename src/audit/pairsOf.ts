import type { History } from "./History.js";

/** What one operator awarded on the word of one attester. */
export interface Pair {
  readonly programme: bigint;
  readonly attester: string;
  readonly operator: string;
  awards: number;
  tasks: number;
  coins: bigint;
}

/**
 * Who awarded what on whose word, by coins, most first. Two people can invent tasks together, and no contract can know
 * it: here it shows where all coins come from the same two.
 */
export function pairsOf({ transactions }: History): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { events } of transactions) {
    for (const { name, args } of events) {
      if (name !== "TasksAwarded") continue;
      const { programme, attester, operator, tasks, coins } = args;
      const key = `${programme.toString()} ${attester} ${operator}`;
      const pair = pairs.get(key) ?? { programme, attester, operator, awards: 0, tasks: 0, coins: 0n };
      pair.awards += 1;
      pair.tasks += tasks.length;
      pair.coins += coins;
      pairs.set(key, pair);
    }
  }
  return [...pairs.values()].sort((a, b) =>
    a.programme === b.programme ? (a.coins < b.coins ? 1 : -1) : a.programme < b.programme ? -1 : 1,
  );
}
