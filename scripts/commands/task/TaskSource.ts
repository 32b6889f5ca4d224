import type { ReadLine } from "../../input/readTable.js";
import type { TaskColumns } from "./readTasks.js";

/** Where tasks come from: a file, or a team's register. It is gone through twice: to check, and to sign. */
export interface TaskSource {
  /** What problems name. */
  readonly name: string;
  /** Set for a register: its "lines" are tasks, by their numbers. */
  readonly unit?: "task";
  readonly lines: () => AsyncIterable<SourceLine>;
}

/** A line, with the salt of its evidence where there is one already. */
export type SourceLine = ReadLine<TaskColumns> & { readonly salt?: string | undefined };

/**
 * An award of one task costs about 13,000 gas, and 22,000 more where its number opens a new word of the register: this
 * many fit a transaction however the numbers lie, and stay below the 128 KB that nodes take.
 */
export const TASKS_PER_STATEMENT = 400;
