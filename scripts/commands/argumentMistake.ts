import type { CommanderError } from "commander";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Wording } from "../../src/language/Wording.js";

/** What the parser says, and the same in Dutch; what is not here stays English. */
const DUTCH: readonly (readonly [RegExp, string])[] = [
  [/^missing required argument '(.+)'/, "argument '$1' ontbreekt"],
  [/^option '(.+)' argument missing/, "bij optie '$1' hoort een waarde"],
  [/^required option '(.+)' not specified/, "optie '$1' is nodig"],
  [/^option '(.+)' cannot be used with option '(.+)'/, "optie '$1' gaat niet samen met optie '$2'"],
  [/^unknown option '(.+?)'/, "er is geen optie '$1'"],
  [/^unknown command '(.+?)'/, "er is geen commando '$1'"],
  [/^too many arguments.*Expected (\d+) arguments? but got (\d+).*/, "$2 argumenten in plaats van $1"],
  [/^option '(.+)' argument '(.*)' is invalid/, "optie '$1' kan niet '$2' zijn"],
  [/^command-argument value '(.*)' is invalid for argument '(.+)'/, "argument '$2' kan niet '$1' zijn"],
  [/Allowed choices are (.+)/, "Kies uit $1"],
  [/\(Did you mean (?:one of )?(.+)\?\)/, "(Bedoelt u $1?)"],
];

/**
 * What the parser found wrong with the arguments, as an error of ours.
 *
 * @param path The command, as it is typed after `socialcoin`.
 */
export function argumentMistake({ message }: CommanderError, path: string): SocialcoinError {
  const en = message.replace(/^error: /, "");
  const nl = DUTCH.reduce((text, [english, dutch]) => text.replace(english, dutch), en);
  return pointingToHelp("ARGUMENTS_INVALID", { en, nl }, path);
}

/**
 * A reader of an option or argument that names it in what it refuses.
 *
 * @param name How the option or argument is named in the help.
 * @param path The command, as it is typed after `socialcoin`.
 */
export function namingReader<T>(
  read: (text: string, before: T) => T,
  name: string,
  path: string,
): (text: string, before: T) => T {
  return (text, before) => {
    try {
      return read(text, before);
    } catch (problem) {
      if (!(problem instanceof SocialcoinError)) throw problem;
      const { en, nl } = problem.said;
      throw pointingToHelp(problem.code, { en: `${name}: ${en}`, nl: `${name}: ${nl}` }, path);
    }
  };
}

function pointingToHelp(code: string, { en, nl }: Wording, path: string): SocialcoinError {
  const ended = (text: string): string => text.replace(/\.+$/, "");
  return new SocialcoinError(code, {
    en: `${ended(en)}. See: socialcoin ${path}--help`,
    nl: `${ended(nl)}. Zie: socialcoin ${path}--help`,
  });
}
