import type { SQLInputValue } from "node:sqlite";

import { z } from "zod";

import type { Register } from "./Register.js";

const row = z.strictObject({
  task: z.int().transform(BigInt),
  participant: z.string(),
  code: z.string(),
  activity: z.int().transform(BigInt),
  units: z.int().transform(BigInt),
  group: z.int().transform((value) => value === 1),
  started: z.int().transform(BigInt),
  finished: z.int().transform(BigInt),
  evidence: z.string(),
  salt: z.string(),
});

/** A task with all that an attestation needs, the salt of its evidence too. */
export type AttestableTask = Readonly<z.infer<typeof row>>;

/**
 * Tasks as they are attested, by number.
 *
 * @param where A condition in SQL on `tasks`, with a `?` for each value.
 */
export function readAttestable(
  { all }: Register,
  where: string,
  ...values: SQLInputValue[]
): AttestableTask[] {
  const sql = `SELECT tasks.task, participant, code, activity, units, "group", started, finished, evidence, salt
    FROM tasks JOIN activities ON activities.number = tasks.activity WHERE ${where} ORDER BY tasks.task`;
  return all(row, sql, ...values);
}
