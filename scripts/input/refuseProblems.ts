import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { inEachLanguage } from "../../src/language/inEachLanguage.js";
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

  const more = count - SHOWN;
  const rest = more > 0 ? { en: [`… and ${more} more.`], nl: [`… en nog ${more}.`] } : { en: [], nl: [] };
  const said = inEachLanguage((language) =>
    [...kept.slice(0, SHOWN).map((problem) => viewProblem(problem, language)), ...rest[language]].join("\n"),
  );
  // Programs read English, whatever the language.
  const told = kept.map(({ said: { en: message }, ...facts }) => ({ ...facts, message }));
  throw new SocialcoinError("INPUT_INVALID", said, { details: { count, problems: told } });
}
