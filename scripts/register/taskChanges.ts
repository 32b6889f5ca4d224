import type { TaskState } from "./TaskState.js";

/** From which states a change leads, and to which. */
type Change = Readonly<Partial<Record<TaskState, TaskState>>>;

/**
 * What can happen to a task, and what it is then. What is not here cannot happen: nothing is skipped, and what was
 * attested is corrected by annulling it.
 */
export const TASK_CHANGES = {
  assign: { proposed: "assigned" },
  start: { assigned: "started" },
  finish: { started: "finished" },
  approve: { finished: "approved" },
  reject: {
    proposed: "rejected",
    assigned: "proposed",
    started: "proposed",
    finished: "proposed",
    approved: "proposed",
  },
  remind: { assigned: "assigned", started: "started" },
  expire: { assigned: "proposed", started: "proposed" },
  // Again, where a statement cannot be submitted any more: on the chain a task counts once.
  attest: { approved: "attested", attested: "attested" },
  lapse: { attested: "approved" },
  award: { approved: "awarded", attested: "awarded" },
  annul: { awarded: "annulled" },
  move: {
    assigned: "assigned",
    started: "started",
    finished: "finished",
    approved: "approved",
    attested: "attested",
  },
} as const satisfies Readonly<Record<string, Change>>;

/** Something that can happen to a task. */
export type TaskChange = keyof typeof TASK_CHANGES;

/** The state after a change; undefined where it cannot happen in this state. */
export function stateAfter(change: TaskChange, state: TaskState): TaskState | undefined {
  return (TASK_CHANGES[change] as Change)[state];
}
