import type { Language } from "../../src/language/Language.js";
import type { ExitKind } from "../../src/errors/SocialcoinError.js";
import { recogniseFailure } from "./recogniseFailure.js";
import { showControls } from "./showControls.js";
import { toJson } from "./toJson.js";

/** One code per kind of failure. 1 is left for what should never happen: a mistake of ours. */
const EXIT_CODES: Readonly<Record<ExitKind, number>> = {
  input: 2,
  configuration: 3,
  unreachable: 4,
  refused: 5,
  unknown: 6,
};

const OUR_MISTAKE = 1;

/**
 * Tells a person in a language, or a program in JSON, what failed, and gives the exit code for it.
 *
 * @param stderr Where to tell it.
 */
export function reportFailure(
  failure: unknown,
  reader: Language | "json",
  stderr: NodeJS.WritableStream,
): number {
  const { code, exitKind, said, details } = recogniseFailure(failure) ?? ourMistake(failure);
  const text =
    reader === "json"
      ? toJson({ error: { code, kind: exitKind, message: said.en, details } })
      : showControls(said[reader]);
  stderr.write(`${text}\n`);
  return exitKind === "internal" ? OUR_MISTAKE : EXIT_CODES[exitKind];
}

function ourMistake(failure: unknown) {
  const trace = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
  const said = {
    en: `This is a mistake in Socialcoin itself. Please report it with what follows.\n${trace}`,
    nl: `Dit is een fout in Socialcoin zelf. Meld haar met wat hieronder staat.\n${trace}`,
  };
  return { code: "INTERNAL_ERROR", exitKind: "internal" as const, said, details: {} };
}
