import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Problems } from "./Problems.js";
import { viewProblem } from "./viewProblem.js";

/** Beyond this a person has seen what kind of file it is; JSON output has more of them. */
const SHOWN = 50;

/**
 * Refuses a file for all its problems at once, in the order of its lines; does nothing when there are none.
 *
 * @throws SocialcoinError `INPUT_INVALID`; its details hold the first thousand problems and how many there are.
 */
export function refuseProblems(problems: Problems): void {
  const { kept, length: count } = problems;
  if (count === 0) return;

  const lines = kept.slice(0, SHOWN).map(viewProblem);
  if (count > SHOWN) lines.push(`… and ${count - SHOWN} more.`);
  throw new SocialcoinError("INPUT_INVALID", lines.join("\n"), { details: { count, problems: kept } });
}
