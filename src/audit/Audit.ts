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
  readonly #used = new Set<string>();

  constructor(readonly history: History) {
    for (const promise of Object.keys(PROMISES) as PromiseNumber[]) this.counts.set(promise, 0);
  }

  count(promise: PromiseNumber): void {
    this.counts.set(promise, (this.counts.get(promise) ?? 0) + 1);
  }

  /** Marks a digest as used; false where it was before. */
  use(digest: string): boolean {
    const fresh = !this.#used.has(digest);
    this.#used.add(digest);
    return fresh;
  }
}
