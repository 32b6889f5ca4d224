import { changeTask } from "./changeTask.js";
import { readRegistered } from "./readRegistered.js";
import type { Register } from "./Register.js";

/**
 * Lets tasks be attested again whose statement was not submitted in time.
 *
 * @param time The chain's clock; everything up to then must have been read.
 * @returns Their numbers.
 */
export function lapseStatements(register: Register, time: number): number[] {
  const where = "state = 'attested' AND statement IN (SELECT number FROM statements WHERE deadline < ?)";
  return readRegistered(register, where, time).map(({ task, statement }) => {
    changeTask(register, task, "lapse", { statement: null }, { lapsed: statement });
    return task;
  });
}
