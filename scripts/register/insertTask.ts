import { z } from "zod";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { readRegistered } from "./readRegistered.js";
import type { Register } from "./Register.js";
import { requireTask } from "./requireTask.js";
import { writeEntry } from "./writeEntry.js";

/** A new task. */
export interface NewTask {
  /** Its own number, where it has one already; the next one where it is absent. */
  readonly task?: number | undefined;
  /** The activity's number in the catalogue. */
  readonly activity: number;
  readonly units: number;
  readonly group: boolean;
  readonly proposer: string | null;
}

/**
 * Puts a task on the list.
 *
 * @returns Its number.
 * @throws SocialcoinError `TASK_NUMBER_TAKEN`, `TASK_NUMBER_BELOW`
 */
export function insertTask(register: Register, { task, activity, units, group, proposer }: NewTask): number {
  const number = task ?? nextNumber(register);
  const { firstTask } = register.facts;
  if (number < firstTask) {
    throw new SocialcoinError(
      "TASK_NUMBER_BELOW",
      {
        en: `The numbers of this register begin at ${firstTask}. Give the task a higher number than ${number}, or none.`,
        nl: `De nummers van dit register beginnen bij ${firstTask}. Geef de taak een hoger nummer dan ${number}, of geen.`,
      },
      { details: { task: number, firstTask } },
    );
  }
  if (readRegistered(register, "task = ?", number).length > 0) {
    throw new SocialcoinError(
      "TASK_NUMBER_TAKEN",
      {
        en: `Task ${number} is in the register already. Give this one another number, or none.`,
        nl: `Taak ${number} staat al in het register. Geef deze een ander nummer, of geen.`,
      },
      { details: { task: number } },
    );
  }
  register.run(
    `INSERT INTO tasks (task, state, activity, units, "group", proposer) VALUES (?, 'proposed', ?, ?, ?, ?)`,
    number,
    activity,
    units,
    Number(group),
    proposer,
  );
  writeEntry(register, number, "propose", "proposed", {
    activity: requireTask(register, number).activity,
    units,
    group,
    ...(proposer === null ? {} : { proposer }),
  });
  return number;
}

const last = z.strictObject({ last: z.int().nullable() });

function nextNumber({ all, facts }: Register): number {
  const [row] = all(last, "SELECT max(task) AS last FROM tasks");
  return Math.max(facts.firstTask, (row?.last ?? -1) + 1);
}
