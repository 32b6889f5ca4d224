import { expect } from "chai";
import fc from "fast-check";

import type { Choose, Mutation } from "./mutations.js";

/** Milliseconds of the processor, on a slow machine; the median is below one. */
const LONGEST = 1_000;

/** What was altered, by kind, and the longest time that verifying any of it took, in milliseconds of the processor. */
export type Counts = Record<string, { count: number; longest: number }>;

/** What became of a file. */
export interface Outcome {
  isValid: boolean;
  /** What else must hold, and is not part of the time that is taken. */
  check?: () => void;
}

/**
 * Alters files and has each verified.
 *
 * @returns Numbers of altered files by kind, and the longest time, in milliseconds, that any took.
 */
export async function alterFiles(
  runs: number,
  kinds: Record<string, Mutation>,
  texts: readonly string[],
  others: readonly string[],
  verify: (mutated: string) => Outcome | Promise<Outcome>,
): Promise<Counts> {
  const counts: Counts = {};
  const kept = new Set([...texts, ...others]);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(kinds)),
      fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
      async (kind, numbers) => {
        const choose = chooser(numbers);
        const mutated = kinds[kind]?.(texts[choose(texts.length)] ?? "", others, choose) ?? "";
        fc.pre(!kept.has(mutated));
        const start = process.cpuUsage();
        const { isValid, check } = await verify(mutated);
        const { user, system } = process.cpuUsage(start);
        const took = (user + system) / 1_000;
        const { count, longest } = counts[kind] ?? { count: 0, longest: 0 };
        counts[kind] = { count: count + 1, longest: Math.max(longest, took) };
        expect(isValid, kind).to.equal(false);
        expect(took, kind).to.be.below(LONGEST);
        check?.();
      },
    ),
    { numRuns: Math.ceil(runs), seed: 7, maxSkipsPerRun: 1_000 },
  );
  expect(Object.keys(counts).sort()).to.deep.equal(Object.keys(kinds).sort());
  return counts;
}

/** Tells of a large run. */
export function report(name: string, counts: Counts): void {
  const total = Object.values(counts).reduce((sum, { count }) => sum + count, 0);
  const longest = Math.max(...Object.values(counts).map((one) => one.longest));
  console.log(`${name}: ${total} altered files, none valid, the longest took ${longest.toFixed(1)} ms`);
  console.table(counts);
}

function chooser(numbers: readonly number[]): Choose {
  let next = 0;
  return (limit) => (limit === 0 ? 0 : (numbers[next++ % numbers.length] ?? 0) % limit);
}
