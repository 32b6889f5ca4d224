import type { SQLInputValue } from "node:sqlite";

import type { Register } from "./Register.js";
import { type RegisteredTask, registeredTask } from "./RegisteredTask.js";

const COLUMNS = `task, state, activities.code AS activity, units, "group", proposer, participant, assigned, due, reminded,
  started, finished, evidence, time, quality, statement`;

/**
 * Tasks of a register, by number.
 *
 * @param where A condition in SQL, with a `?` for each value.
 */
export function readRegistered(
  register: Register,
  where: string,
  ...values: SQLInputValue[]
): RegisteredTask[] {
  const sql = `SELECT ${COLUMNS} FROM tasks JOIN activities ON activities.number = tasks.activity WHERE ${where} ORDER BY task`;
  return register.all(registeredTask, sql, ...values);
}
