import { closeSync, existsSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { join, parse } from "node:path";

import type { Problem } from "../input/Problem.js";
import type { Messages } from "../messages/en.js";
import { csvLine } from "../../src/language/formatCsv.js";

/** A file that tells line by line what became of another. */
export interface ResultFile {
  /** Whether an earlier run began one and was interrupted before it kept or removed it. */
  readonly resumed: boolean;
  /**
   * @param subject What the line is about, such as a task's number.
   * @param part The number of the statement that it went into, where nothing is wrong with it.
   */
  add(line: number, subject: bigint | undefined, problems: readonly Problem[], part: number): void;
  /** Keeps it, and says where. */
  keep(): string;
  /** Nothing was done: removes it, unless it tells that an earlier run was interrupted. */
  drop(): void;
}

/** Begins the file beside another: `tasks.result.csv` beside `tasks.csv`. An earlier one is replaced when it is kept. */
export function resultFile(file: string, messages: Messages): ResultFile {
  const { dir, name } = parse(file);
  const kept = join(dir, `${name}.result.csv`);
  const part = `${kept}.part`;
  const resumed = existsSync(part);
  // Where others may write too, what stands there may be a link to elsewhere, or a file that they can read.
  rmSync(part, { force: true });
  const descriptor = openSync(part, "wx", 0o600);
  const said = messages.resultFile;
  writeSync(descriptor, `\ufeff${csvLine(said.head)}`);
  return {
    resumed,
    add(line, subject, problems, statement) {
      const sound = problems.length === 0;
      const fields = problems.map(({ field }) => field).join(" / ");
      const wrong = problems.map((problem) => problem.said[messages.language]).join(" / ");
      const outcome = sound ? said.signed : said.skipped;
      writeSync(descriptor, csvLine([line, subject ?? "", outcome, sound ? statement : "", fields, wrong]));
    },
    keep() {
      closeSync(descriptor);
      renameSync(part, kept);
      return kept;
    },
    drop() {
      closeSync(descriptor);
      if (!resumed) rmSync(part, { force: true });
    },
  };
}
