import { createHash } from "node:crypto";

import type { Output } from "../../output/Output.js";
import type { Problem } from "../../input/Problem.js";
import { Problems } from "../../input/Problems.js";
import { AwardTally } from "../../plan/AwardTally.js";
import type { TaskCheck } from "./checkTasks.js";
import type { Task } from "./readTasks.js";
import type { SourceLine, TaskSource } from "./TaskSource.js";

/** What is in a source of tasks, and what is wrong with it. */
export interface Survey {
  readonly problems: Problems;
  /** Lines with a problem. */
  readonly bad: ReadonlySet<number>;
  /** Whether the source could not be read to its end. */
  readonly broken: boolean;
  readonly tally: AwardTally;
  /** A fingerprint of the tasks of each statement, so that what is signed is what was checked. */
  readonly fingerprints: readonly string[];
  /** How many tasks go into a statement. */
  readonly perStatement: number;
}

/** What is done with each line, sound or not. */
export type SeeLine = (line: SourceLine, problems: readonly Problem[], statement: number) => void;

/** Lines that are checked against the chain at a time. */
const AT_ONCE = 500;

/**
 * Goes through tasks line by line and checks each, so that their number costs next to no memory.
 *
 * @param perStatement How many sound tasks go into one statement.
 */
export async function surveyTasks(
  output: Output,
  source: TaskSource,
  programme: bigint,
  perStatement: number,
  check: TaskCheck,
  see?: SeeLine,
): Promise<Survey> {
  const survey = { problems: new Problems(), bad: new Set<number>(), broken: false, tally: new AwardTally() };
  const fingerprints: string[] = [];
  let batch: Task[] = [];
  const close = (): void => {
    if (batch.length > 0) fingerprints.push(fingerprintOf(batch));
    batch = [];
  };
  const settle = async (lines: readonly SourceLine[]): Promise<void> => {
    const rows = lines.flatMap(({ row }) => (row === undefined ? [] : [row]));
    const found = await check(rows);
    let next = 0;
    for (const line of lines) {
      const against = line.row === undefined ? [] : (found[next++] ?? []);
      const problems = [
        ...line.problems,
        ...against.map((problem) => ({ file: source.name, line: line.line, unit: source.unit, ...problem })),
      ];
      survey.problems.push(...problems);
      if (problems.length > 0 || line.row === undefined) {
        survey.bad.add(line.line);
      } else {
        survey.tally.add(programme, line.row);
        batch.push(line.row);
      }
      see?.(line, problems, fingerprints.length + 1);
      if (batch.length === perStatement) close();
      survey.broken ||= line.last;
    }
  };

  let lines: SourceLine[] = [];
  // How many lines there are, only the last one tells.
  const progress = output.progress(output.messages.progress.checking);
  try {
    for await (const line of source.lines()) {
      lines.push(line);
      if (lines.length < AT_ONCE) continue;
      await settle(lines);
      progress.advance(lines.length);
      lines = [];
    }
    await settle(lines);
  } finally {
    progress.stop();
  }
  close();
  return { ...survey, fingerprints, perStatement };
}

/** What stands in some tasks, in 32 bytes. */
export function fingerprintOf(tasks: readonly object[]): string {
  const hash = createHash("sha256");
  for (const task of tasks) hash.update(`${Object.values(task).map(String).join("\u001f")}\u001e`);
  return hash.digest("base64");
}
