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
 * Tells a person, or with `json` a program, what failed, and gives the exit code for it.
 *
 * @param stderr Where to tell it.
 */
export function reportFailure(failure: unknown, json: boolean, stderr: NodeJS.WritableStream): number {
  const known = recogniseFailure(failure);
  if (known === undefined) {
    const message = `This is a mistake in Socialcoin itself. Please report it with what follows.\n${traceOf(failure)}`;
    tell({ code: "INTERNAL_ERROR", kind: "internal", message, details: {} }, json, stderr);
    return OUR_MISTAKE;
  }
  const { code, message, exitKind, details } = known;
  tell({ code, kind: exitKind, message, details }, json, stderr);
  return EXIT_CODES[exitKind];
}

/** What programs are told of a failure; people get the message. */
interface Told {
  readonly code: string;
  readonly kind: ExitKind | "internal";
  readonly message: string;
  readonly details: object;
}

function tell(error: Told, json: boolean, stderr: NodeJS.WritableStream): void {
  stderr.write(`${json ? toJson({ error }) : showControls(error.message)}\n`);
}

function traceOf(failure: unknown): string {
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
}
