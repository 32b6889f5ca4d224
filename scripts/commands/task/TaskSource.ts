import type { ReadLine } from "../../input/readTable.js";
import type { TaskColumns } from "./readTasks.js";

/** Where tasks come from: a file, or a team's register. It is gone through twice: to check, and to sign. */
export interface TaskSource {
  /** What problems name. */
  readonly name: string;
  readonly lines: () => AsyncIterable<SourceLine>;
}

/** A line, with the salt of its evidence where there is one already. */
export type SourceLine = ReadLine<TaskColumns> & { readonly salt?: string | undefined };
