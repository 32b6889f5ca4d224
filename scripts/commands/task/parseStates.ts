import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { TASK_STATES, type TaskState } from "../../register/TaskState.js";

/** States of tasks in argv, with commas between them. */
export function parseStates(text: string): TaskState[] {
  return text.split(",").map((name) => {
    const state = TASK_STATES.find((known) => known === name.trim().toLowerCase());
    if (state === undefined) {
      throw new SocialcoinError("ARGUMENTS_INVALID", {
        en: `"${name}" is not one of ${TASK_STATES.join(", ")}.`,
        nl: `"${name}" is niet een van ${TASK_STATES.join(", ")}.`,
      });
    }
    return state;
  });
}
