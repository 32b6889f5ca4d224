import type { ExitKind } from "../../src/errors/SocialcoinError.js";
import { recogniseFailure } from "./recogniseFailure.js";
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
 * Tells a person, or with `json` a program, what failed, and gives the exit code for it.
 *
 * @param stderr Where to tell it.
 */
export function reportFailure(failure: unknown, json: boolean, stderr: NodeJS.WritableStream): number {
  const known = recogniseFailure(failure);
  if (known === undefined) {
    stderr.write(
      `This is a mistake in Socialcoin itself. Please report it with what follows.\n${traceOf(failure)}\n`,
    );
    return OUR_MISTAKE;
  }
  const { code, message, exitKind, details } = known;
  stderr.write(json ? `${toJson({ error: { code, kind: exitKind, message, details } })}\n` : `${message}\n`);
  return EXIT_CODES[exitKind];
}

function traceOf(failure: unknown): string {
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
}
