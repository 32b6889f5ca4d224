/** What a contract call comes to, as typechain's `populateTransaction` gives it. */
export interface Call {
  readonly to?: string;
  readonly data?: string;
}

/** A transaction that is in a block and did what it should. */
export interface SentTransaction {
  readonly hash: string;
  readonly block: number;
}

/** One transaction's worth of work. */
export interface Work {
  /** What it is about, for the journal and for sentences, such as a file's name. */
  readonly subject: string;
  /** The call, asked for when its turn comes, so that a long list of works need not be in memory. */
  readonly call: () => Promise<Call>;
  /**
   * Whether the chain shows that it was done, by whomever: one small question to the state. Absent where nothing but
   * the transaction's receipt tells.
   *
   * @param block Where the transaction that did it is; any block where it is left out.
   */
  readonly isDone?: (block?: number) => Promise<boolean>;
  /** The same work as two smaller ones; undefined where it cannot be divided. */
  readonly divide?: () => Division | undefined;
}

/** A work as two smaller ones. */
export interface Division {
  readonly works: readonly [Work, Work];
  /** Whether the second needs the first to be in a block. */
  readonly inOrder: boolean;
}

/** What became of a piece of work. */
export interface Settled {
  readonly work: Work;
  /** The transaction that did it; undefined where somebody else's did. */
  readonly transaction: SentTransaction | undefined;
}
