import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Register } from "./Register.js";
import { requireTask } from "./requireTask.js";
import { stateAfter, TASK_CHANGES, type TaskChange } from "./taskChanges.js";
import type { TaskState } from "./TaskState.js";

/** What to do with a task in each state. */
const ADVICE: Readonly<Record<TaskState, string>> = {
  proposed: "Assign it first: task assign",
  assigned: "It is to be started (task start), or put back on the list (task reject)",
  started: "It is to be finished (task finish), or put back on the list (task reject)",
  finished: "It is to be judged: task approve, or task reject",
  approved: "It is to be attested (task attest), or put back on the list (task reject)",
  attested: "It waits for the municipality's award: task sync tells when that was done",
  awarded: "What was awarded is corrected by annulling it: task sign-annulment",
  annulled: "Nothing more happens to it: propose a new one with task propose",
  rejected: "Nothing more happens to it: propose a new one with task propose",
};

/**
 * What a task is after a change.
 *
 * @throws SocialcoinError `TASK_UNKNOWN`, and `TASK_STATE_REFUSED` where its state does not allow the change
 */
export function requireChange(register: Register, number: number, change: TaskChange): TaskState {
  const { state } = requireTask(register, number);
  const after = stateAfter(change, state);
  if (after === undefined) throw refusal(number, change, state);
  return after;
}

function refusal(task: number, change: TaskChange, state: TaskState): SocialcoinError {
  const allowed = Object.keys(TASK_CHANGES[change]);
  return new SocialcoinError(
    "TASK_STATE_REFUSED",
    `Task ${task} is ${state}; "${change}" is for a task that is ${allowed.join(" or ")}. ${ADVICE[state]}.`,
    { details: { task, state, change, allowed } },
  );
}
