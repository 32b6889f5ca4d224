import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { formatTime } from "../../src/language/formatTime.js";
import type { Register } from "./Register.js";

/**
 * Refuses a time that is still to come, or outside the programme.
 *
 * @throws SocialcoinError `TIME_IN_FUTURE`, `TIME_OUTSIDE_PROGRAMME`
 */
export function requireMoment({ desk, facts }: Register, moment: number): void {
  const now = desk.now();
  const shown = formatTime(moment);
  if (moment > now) {
    throw new SocialcoinError(
      "TIME_IN_FUTURE",
      {
        en: `${shown} is in the future; it is ${formatTime(now)}. Write it down when it happened.`,
        nl: `${shown} ligt in de toekomst; het is ${formatTime(now)}. Schrijf het op als het gebeurd is.`,
      },
      { details: { time: shown, now: formatTime(now) } },
    );
  }
  if (moment >= facts.startsAt && moment <= facts.endsAt) return;
  const [startsAt, endsAt] = [formatTime(facts.startsAt), formatTime(facts.endsAt)];
  throw new SocialcoinError(
    "TIME_OUTSIDE_PROGRAMME",
    {
      en: `${shown} is outside the programme, which runs from ${startsAt} to ${endsAt}. Correct the time.`,
      nl: `${shown} valt buiten het programma, dat loopt van ${startsAt} tot ${endsAt}. Verbeter de tijd.`,
    },
    { details: { time: shown, startsAt, endsAt } },
  );
}
