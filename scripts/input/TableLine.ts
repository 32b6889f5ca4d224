import type { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/** A cell as text, or what is wrong with it. */
export type TableCell = string | SocialcoinError;

/** A line of a table, whatever kind of file it stands in. */
export interface TableLine {
  /** Counted from 1, as editors and spreadsheets do. */
  readonly number: number;
  readonly cells: readonly TableCell[];
  /** What is wrong with the line as a whole. */
  readonly trouble?: SocialcoinError | undefined;
  /** Whether nothing after it can be read. */
  readonly last?: boolean;
}
