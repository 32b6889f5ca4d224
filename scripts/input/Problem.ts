import type { Wording } from "../../src/language/Wording.js";

/** One thing that is wrong with a file that a person made. */
export interface Problem {
  readonly file: string;
  /** Counted from 1, as editors and spreadsheets do. */
  readonly line: number;
  /** Set where a register is meant, which has tasks and no lines: `line` is then the task's number. */
  readonly unit?: "task" | undefined;
  /** The column's or field's name; empty where the whole line is meant. */
  readonly field: string;
  /** Stable, in capitals, for programs. */
  readonly code: string;
  /** What is wrong and what to do, as a sentence. */
  readonly said: Wording;
  /** The facts of the sentence. */
  readonly details?: Readonly<Record<string, unknown>>;
}
