import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { formatTime } from "../output/formatTime.js";
import type { RegisteredTask } from "./RegisteredTask.js";

/**
 * Refuses what happened after a task's term.
 *
 * @throws SocialcoinError `TERM_OVER`
 */
export function requireInTerm({ task, due }: RegisteredTask, moment: number): void {
  if (due === null || moment <= due) return;
  const details = { task, due: formatTime(due), time: formatTime(moment) };
  throw new SocialcoinError(
    "TERM_OVER",
    `The term of task ${task} ended at ${details.due}, before ${details.time}. Put it back on the list (task expire) and assign it anew; or give the right time with --at.`,
    { details },
  );
}
