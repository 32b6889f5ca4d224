import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { formatTime } from "../../src/language/formatTime.js";
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
    {
      en: `The term of task ${task} ended at ${details.due}, before ${details.time}. Put it back on the list (task expire) and assign it anew; or give the right time with --at.`,
      nl: `De termijn van taak ${task} eindigde op ${details.due}, vóór ${details.time}. Zet haar terug op de lijst (task expire) en wijs haar opnieuw toe; of geef met --at de goede tijd.`,
    },
    { details },
  );
}
