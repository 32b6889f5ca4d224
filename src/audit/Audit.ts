import type { SignedStatement } from "../statements/Statement.js";
import { Books } from "./Books.js";
import { type Finding, PROMISES, type PromiseNumber } from "./Finding.js";
import type { History, Transaction } from "./History.js";

/** A signature to be checked, which an event rests on. */
export interface Signature {
  readonly promise: PromiseNumber;
  readonly transaction: Transaction;
  readonly statement: SignedStatement;
  readonly digest: string;
}

/** An audit under way: what was found so far. */
export class Audit {
  readonly books = new Books();
  readonly findings: Finding[] = [];
  readonly signatures: Signature[] = [];
  readonly counts = new Map<PromiseNumber, number>();
  /** Digests of the statements that were carried out. */
  readonly used = new Set<string>();

  constructor(readonly history: History) {
    for (const promise of Object.keys(PROMISES) as PromiseNumber[]) this.counts.set(promise, 0);
  }

  /** Counts a check, and writes down what is wrong where it does not hold. */
  check(
    promise: PromiseNumber,
    holds: boolean,
    sentence: () => string,
    seen: Pick<Finding, "block" | "transaction">,
  ): boolean {
    this.counts.set(promise, (this.counts.get(promise) ?? 0) + 1);
    if (!holds) this.findings.push({ promise, sentence: sentence(), ...seen });
    return holds;
  }
}
