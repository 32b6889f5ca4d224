import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Wording } from "../../src/language/Wording.js";
import { nl } from "../messages/nl.js";
import type { Register } from "./Register.js";
import { requireTask } from "./requireTask.js";
import { stateAfter, TASK_CHANGES, type TaskChange } from "./taskChanges.js";
import type { TaskState } from "./TaskState.js";

const NOTHING_MORE: Wording = {
  en: "Nothing more happens to it: propose a new one with task propose",
  nl: "Er gebeurt niets meer mee: stel een nieuwe voor met task propose",
};
/** What to do with a task in each state. */
const ADVICE: Readonly<Record<TaskState, Wording>> = {
  proposed: { en: "Assign it first: task assign", nl: "Wijs haar eerst toe: task assign" },
  assigned: {
    en: "It is to be started (task start), or put back on the list (task reject)",
    nl: "Zij moet beginnen (task start), of terug op de lijst (task reject)",
  },
  started: {
    en: "It is to be finished (task finish), or put back on the list (task reject)",
    nl: "Zij moet klaar zijn (task finish), of terug op de lijst (task reject)",
  },
  finished: {
    en: "It is to be judged: task approve, or task reject",
    nl: "Zij moet worden beoordeeld: task approve, of task reject",
  },
  approved: {
    en: "It is to be attested (task attest), or put back on the list (task reject)",
    nl: "Zij moet worden bevestigd (task attest), of terug op de lijst (task reject)",
  },
  attested: {
    en: "It waits for the municipality's award: task sync tells when that was done",
    nl: "Zij wacht tot de gemeente toekent: task sync zegt wanneer dat is gedaan",
  },
  awarded: {
    en: "What was awarded is corrected by annulling it: task sign-annulment",
    nl: "Wat is toegekend wordt hersteld door het te annuleren: task sign-annulment",
  },
  annulled: NOTHING_MORE,
  rejected: NOTHING_MORE,
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
  const allowed = Object.keys(TASK_CHANGES[change]) as TaskState[];
  const states = nl.register.states;
  return new SocialcoinError(
    "TASK_STATE_REFUSED",
    {
      en: `Task ${task} is ${state}; "${change}" is for a task that is ${allowed.join(" or ")}. ${ADVICE[state].en}.`,
      nl: `Taak ${task} is ${states[state]}; "${change}" is voor een taak die ${allowed.map((one) => states[one]).join(" of ")} is. ${ADVICE[state].nl}.`,
    },
    { details: { task, state, change, allowed } },
  );
}
