import type { PrimaryType } from "../../src/statements/Statement.js";
import type { Division, Work } from "../chain/Work.js";
import { areDone } from "./areDone.js";
import type { Carrying, Submittable } from "./submitStatements.js";

/** Statements as works of transactions, in their order. */
export interface Plan {
  readonly works: readonly Work[];
  /** Whether no work needs another one to be in a block before it. */
  readonly independent: boolean;
}

/**
 * Divides statements over transactions: as few as possible, none above what the kind allows, and statements that belong
 * together in one, where they fit. What turns out to need too much gas is divided again.
 */
export function planWorks<P extends PrimaryType, S extends Submittable>(
  statements: readonly S[],
  carrying: Carrying<P, S>,
): Plan {
  const batches = inBatches(statements, carrying);
  return {
    works: batches.map((batch) => workOf(batch, carrying)),
    independent: !isSplit(batches, carrying),
  };
}

function inBatches<P extends PrimaryType, S extends Submittable>(
  statements: readonly S[],
  { perTransaction, together }: Carrying<P, S>,
): S[][] {
  const batches: S[][] = [];
  let batch: S[] = [];
  for (const group of inGroups(statements, together)) {
    if (batch.length > 0 && batch.length + group.length > perTransaction) {
      batches.push(batch);
      batch = [];
    }
    for (const statement of group) {
      if (batch.length === perTransaction) {
        batches.push(batch);
        batch = [];
      }
      batch.push(statement);
    }
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

function inGroups<P extends PrimaryType, S extends Submittable>(
  statements: readonly S[],
  together: Carrying<P, S>["together"],
): S[][] {
  const groups: S[][] = [];
  for (const statement of statements) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (last !== undefined && together?.(last, statement) === true) group?.push(statement);
    else groups.push([statement]);
  }
  return groups;
}

function workOf<P extends PrimaryType, S extends Submittable>(
  batch: readonly S[],
  carrying: Carrying<P, S>,
): Work {
  return {
    subject: batch[0]?.file ?? "",
    call: () => carrying.call(batch),
    isDone: async (block) => (await areDone(batch, carrying, block)).every(Boolean),
    divide: () => divide(batch, carrying),
  };
}

/** In two, as near to the middle as what belongs together allows. */
function divide<P extends PrimaryType, S extends Submittable>(
  batch: readonly S[],
  carrying: Carrying<P, S>,
): Division | undefined {
  if (batch.length < 2) return undefined;
  const middle = Math.floor(batch.length / 2);
  const boundaries: number[] = [];
  let place = 0;
  for (const group of inGroups(batch, carrying.together)) boundaries.push((place += group.length));
  const distance = (boundary: number): number => Math.abs(boundary - middle);
  const [at = middle] = boundaries.slice(0, -1).sort((a, b) => distance(a) - distance(b));
  const halves = [batch.slice(0, at), batch.slice(at)] as const;
  const works = [workOf(halves[0], carrying), workOf(halves[1], carrying)] as const;
  return { works, inOrder: isSplit(halves, carrying) };
}

/** Whether statements that depend on each other are in different transactions. */
function isSplit<P extends PrimaryType, S extends Submittable>(
  batches: readonly (readonly S[])[],
  { together, inOrderOf }: Carrying<P, S>,
): boolean {
  const places = new Map<string, number>();
  for (const [index, batch] of batches.entries()) {
    const last = batches[index - 1]?.at(-1);
    const [first] = batch;
    if (last !== undefined && first !== undefined && together?.(last, first) === true) return true;
    for (const statement of batch) {
      const key = inOrderOf?.(statement);
      if (key === undefined) continue;
      if ((places.get(key) ?? index) !== index) return true;
      places.set(key, index);
    }
  }
  return false;
}
