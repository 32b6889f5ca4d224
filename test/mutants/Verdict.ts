/** What became of a mutant. */
export interface Verdict {
  id: string;
  /**
   * killed: a test failed. equivalent: the compiler makes the same code of it. invalid: the compiler refuses it.
   * survived: no test noticed.
   */
  outcome: "killed" | "equivalent" | "invalid" | "survived";
  /** The test that failed, and why. */
  by?: string;
  reason?: string;
  /** A digest of the contracts, and for a survivor of the tests too: the verdict holds as long as they stay. */
  of: string;
  /** Seconds. */
  took: number;
}
