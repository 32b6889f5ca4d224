import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { formatTime } from "../../src/language/formatTime.js";
import type { Register } from "./Register.js";

/**
 * Refuses a term that is over already, or ends after the programme.
 *
 * @throws SocialcoinError `DUE_PAST`, `DUE_AFTER_PROGRAMME`
 */
export function requireDue({ desk, facts }: Register, due: number): void {
  const details = { due: formatTime(due) };
  if (due <= desk.now()) {
    throw new SocialcoinError(
      "DUE_PAST",
      {
        en: `${details.due} is past. Give the task a term that still lies ahead.`,
        nl: `${details.due} is voorbij. Geef de taak een termijn die nog komt.`,
      },
      {
        details,
      },
    );
  }
  if (due <= facts.endsAt) return;
  const endsAt = formatTime(facts.endsAt);
  throw new SocialcoinError(
    "DUE_AFTER_PROGRAMME",
    {
      en: `The programme ends at ${endsAt}; what is finished after that earns nothing. Give the task a shorter term.`,
      nl: `Het programma eindigt op ${endsAt}; wat daarna klaar is levert niets op. Geef de taak een kortere termijn.`,
    },
    { details: { ...details, endsAt } },
  );
}
