import { z } from "zod";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Register } from "./Register.js";
import type { RegisteredTask } from "./RegisteredTask.js";

const minimum = z.strictObject({ minimumDuration: z.int() });

/**
 * Refuses a task that took less time than its activity needs. The contracts check it when it is awarded; here somebody can
 * still ask.
 *
 * @throws SocialcoinError `TIME_ORDER`, `TASK_TOO_SHORT`
 */
export function requireDuration(
  { all }: Register,
  { task, started, activity, units }: RegisteredTask,
  finished: number,
): void {
  // What was not started is refused for its state.
  if (started === null) return;
  if (started >= finished) {
    throw new SocialcoinError(
      "TIME_ORDER",
      {
        en: `Task ${task} would have finished before it started. Correct the time with --at.`,
        nl: `Taak ${task} zou klaar zijn voordat zij begon. Verbeter de tijd met --at.`,
      },
      { details: { task } },
    );
  }
  const [row] = all(minimum, "SELECT minimumDuration FROM activities WHERE code = ?", activity);
  const [have, need] = [finished - started, (row?.minimumDuration ?? 0) * units];
  if (have >= need) return;
  throw new SocialcoinError(
    "TASK_TOO_SHORT",
    {
      en: `Task ${task} took ${hours(have)}; ${activity} takes at least ${hours(need)} for ${units}. Correct the time with --at, the units with --units, or put it back on the list (task reject).`,
      nl: `Taak ${task} duurde ${hours(have)}; ${activity} duurt minstens ${hours(need)} voor ${units}. Verbeter de tijd met --at, het aantal met --units, of zet haar terug op de lijst (task reject).`,
    },
    { details: { task, have, need } },
  );
}

const SECONDS_PER_MINUTE = 60;

function hours(seconds: number): string {
  const minutes = Math.floor(seconds / SECONDS_PER_MINUTE);
  return `${Math.floor(minutes / 60)}:${(minutes % 60).toString().padStart(2, "0")} h`;
}
