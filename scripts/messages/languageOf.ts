import { LANGUAGES, type Language } from "../../src/language/Language.js";

/**
 * The language of the person at the terminal: what `--lang` says, else the locale of the environment, else English.
 *
 * @param argv The arguments of the process; read before they are parsed, so that a mistake in them is told in the
 * right language too.
 */
export function languageOf(argv: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const place = argv.findIndex((text) => text === "--lang" || text.startsWith("--lang="));
  const said = place === -1 ? undefined : (argv[place]?.split("=")[1] ?? argv[place + 1]);
  const asked = LANGUAGES.find((language) => language === said);
  if (asked !== undefined) return asked;
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((text) => text !== undefined && text !== "") ?? "";
  return LANGUAGES.find((language) => locale.toLowerCase().startsWith(language)) ?? "en";
}
