/** What one look found. */
export interface Finding {
  /** What was looked at, in a word or two. */
  readonly what: string;
  /** `unknown`: it could not be looked at here. */
  readonly answer: "good" | "warning" | "wrong" | "unknown";
  /** What is so, and where it is not good what to do. */
  readonly sentence: string;
}
