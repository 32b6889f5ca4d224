import { Readable } from "node:stream";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import type { Context } from "../../context/Context.js";
import type { Desk } from "../../register/Desk.js";
import { type AttestableTask, readAttestable } from "../../register/readAttestable.js";
import { requireChange } from "../../register/requireChange.js";
import { withRegister } from "../../register/withRegister.js";
import { taskColumns } from "./readTasks.js";
import type { SourceLine, TaskSource } from "./TaskSource.js";

/** Not in a statement that is about to be written. */
const FREE = `tasks.task NOT IN (SELECT statementTasks.task FROM statementTasks
  JOIN statements ON statements.number = statementTasks.statement WHERE written IS NULL AND deadline > ?)`;

/** Tasks of a register, as they stand in it when it is read. */
export interface RegisteredSource extends TaskSource {
  readonly tasks: readonly AttestableTask[];
}

/**
 * The approved tasks of a register, or those that are named.
 *
 * @param time The chain's clock.
 * @throws SocialcoinError `TASK_STATE_REFUSED` for a named one that is not approved or attested
 */
export async function registeredSource(
  context: Context,
  desk: Desk,
  programme: bigint,
  named: readonly number[] | undefined,
  time: number,
): Promise<RegisteredSource> {
  const tasks = await withRegister(desk, (register) => {
    if (named === undefined) return readAttestable(register, `state = 'approved' AND ${FREE}`, time);
    for (const task of named) requireChange(register, task, "attest");
    return readAttestable(register, `tasks.task IN (${named.map(() => "?").join(", ")})`, ...named);
  });
  const { activity: offered } = await taskColumns(context, programme);
  const lines = tasks.map((task) => lineOf(desk.file, task, offered));
  return {
    name: desk.file,
    unit: "task",
    tasks,
    lines: () => Readable.from(lines) as AsyncIterable<SourceLine>,
  };
}

function lineOf(
  file: string,
  { code, salt, ...task }: AttestableTask,
  offered: (code: string) => bigint,
): SourceLine {
  const line = Number(task.task);
  try {
    offered(code);
    return { line, row: { line, ...task }, problems: [], last: false, salt };
  } catch (problem) {
    if (!(problem instanceof SocialcoinError)) throw problem;
    const { said, details } = problem;
    const found = {
      file,
      line,
      unit: "task",
      field: "activity",
      code: problem.code,
      said,
      details,
    } as const;
    return { line, row: undefined, problems: [found], last: false };
  }
}
