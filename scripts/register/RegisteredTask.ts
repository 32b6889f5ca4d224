import { z } from "zod";

import { TASK_STATES } from "./TaskState.js";

const time = z.int().min(0).nullable();
const scale = z.int().min(1).max(5).nullable();
const account = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/)
  .nullable();

/** A task as the register has it: times in unix seconds, null for what is not so yet. */
export const registeredTask = z.strictObject({
  task: z.int().min(0),
  state: z.enum(TASK_STATES),
  /** Its code in the catalogue. */
  activity: z.string(),
  units: z.int().min(1),
  group: z.int().transform((value) => value === 1),
  /** The participant who proposed it; null for the team. */
  proposer: account,
  participant: account,
  assigned: time,
  /** Until when it must be finished. */
  due: time,
  reminded: time,
  started: time,
  finished: time,
  /** Where the proof is kept: a reference of the team's, or the hash of a file. */
  evidence: z.string().nullable(),
  /** How it was judged, from 1 to 5. */
  time: scale,
  quality: scale,
  /** The number of the statement in which it was attested. */
  statement: z.int().nullable(),
});

/** A task as the register has it. */
export type RegisteredTask = Readonly<z.infer<typeof registeredTask>>;
