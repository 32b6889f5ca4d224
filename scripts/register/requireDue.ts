import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { formatTime } from "../output/formatTime.js";
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
      `${details.due} is past. Give the task a term that still lies ahead.`,
      {
        details,
      },
    );
  }
  if (due <= facts.endsAt) return;
  const endsAt = formatTime(facts.endsAt);
  throw new SocialcoinError(
    "DUE_AFTER_PROGRAMME",
    `The programme ends at ${endsAt}; what is finished after that earns nothing. Give the task a shorter term.`,
    { details: { ...details, endsAt } },
  );
}
