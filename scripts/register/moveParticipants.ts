import { z } from "zod";

import { changeTask } from "./changeTask.js";
import { readRegistered } from "./readRegistered.js";
import type { Register } from "./Register.js";

const OPEN = "state IN ('assigned', 'started', 'finished', 'approved', 'attested')";
const row = z.strictObject({ participant: z.string() });

/** Accounts of participants with tasks that are not awarded yet. */
export function openParticipants({ all }: Register): string[] {
  return all(row, `SELECT DISTINCT participant FROM tasks WHERE ${OPEN} ORDER BY participant`).map(
    ({ participant }) => participant,
  );
}

/**
 * Gives open tasks to the accounts that took the place of their participants'. A statement that is about to be written
 * keeps what it says.
 *
 * @param successors The new account by the old one.
 * @returns The numbers of the tasks.
 */
export function moveParticipants(
  register: Register,
  successors: ReadonlyMap<string, string>,
  time: number,
): number[] {
  const free = `task NOT IN (SELECT statementTasks.task FROM statementTasks
    JOIN statements ON statements.number = statementTasks.statement WHERE written IS NULL AND deadline > ?)`;
  return [...successors].flatMap(([account, successor]) => {
    const open = readRegistered(register, `participant = ? AND ${OPEN} AND ${free}`, account, time);
    return open.map(({ task }) => {
      changeTask(register, task, "move", { participant: successor });
      return task;
    });
  });
}
