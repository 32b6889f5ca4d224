import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { readRegistered } from "./readRegistered.js";
import type { Register } from "./Register.js";
import type { RegisteredTask } from "./RegisteredTask.js";

/**
 * A task by its number.
 *
 * @throws SocialcoinError `TASK_UNKNOWN`
 */
export function requireTask(register: Register, number: number): RegisteredTask {
  const [task] = readRegistered(register, "task = ?", number);
  if (task !== undefined) return task;
  throw new SocialcoinError(
    "TASK_UNKNOWN",
    {
      en: `There is no task ${number} in ${register.desk.file}. Look it up with task list.`,
      nl: `Er is geen taak ${number} in ${register.desk.file}. Zoek haar op met task list.`,
    },
    { details: { task: number } },
  );
}
