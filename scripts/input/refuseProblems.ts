import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Problem } from "./Problem.js";

/** Beyond this a person has seen what kind of file it is; JSON output still has them all. */
const SHOWN = 50;

/**
 * Refuses a file for all its problems at once, in the order of its lines; does nothing when there are none.
 *
 * @throws SocialcoinError `INPUT_INVALID`; its details hold every problem.
 */
export function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;

  const sorted = [...problems].sort((a, b) => a.line - b.line);
  const lines = sorted
    .slice(0, SHOWN)
    .map(({ file, line, field, message }) => `${file}, line ${line}, field ${field}: ${message}`);
  if (sorted.length > SHOWN) lines.push(`… and ${sorted.length - SHOWN} more.`);
  throw new SocialcoinError("INPUT_INVALID", lines.join("\n"), { details: { problems: sorted } });
}
