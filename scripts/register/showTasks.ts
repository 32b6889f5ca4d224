import type { Register } from "./Register.js";
import type { RegisteredTask } from "./RegisteredTask.js";

/** A task for people and programs. */
export interface ShownTask extends RegisteredTask {
  /** What the participant's account is called in the file of `--accounts`; the account where it has no name. */
  readonly pseudonym: string | null;
}

/** Tasks with the names that their participants' accounts have. */
export function showTasks({ desk, facts }: Register, tasks: readonly RegisteredTask[]): ShownTask[] {
  const nameOf = desk.nameOn(facts.chainId);
  return tasks.map((task) => ({
    ...task,
    pseudonym: task.participant === null ? null : nameOf(task.participant),
  }));
}
