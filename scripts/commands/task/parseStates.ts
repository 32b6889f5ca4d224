import { InvalidArgumentError } from "commander";

import { TASK_STATES, type TaskState } from "../../register/TaskState.js";

/** States of tasks in argv, with commas between them. */
export function parseStates(text: string): TaskState[] {
  return text.split(",").map((name) => {
    const state = TASK_STATES.find((known) => known === name.trim().toLowerCase());
    if (state === undefined) {
      throw new InvalidArgumentError(`"${name}" is not one of ${TASK_STATES.join(", ")}.`);
    }
    return state;
  });
}
