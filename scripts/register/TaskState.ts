/** Where a task stands in the life that it has at the neighbourhood team, in the order of that life. */
export const TASK_STATES = [
  "proposed",
  "assigned",
  "started",
  "finished",
  "approved",
  "attested",
  "awarded",
  "annulled",
  "rejected",
] as const;

/** Where a task stands. `rejected` is a proposal that will not be done; rejected work goes back to `proposed`. */
export type TaskState = (typeof TASK_STATES)[number];
