import { isError } from "ethers";

import { explainRevert } from "../../src/errors/explainRevert.js";
import { type ExitKind, SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { isAway } from "../context/isAway.js";
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
  const known = recognise(failure);
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

/** A node that goes away while it is being read. Sending has its own answers, so that nothing was sent here. */
function recognise(failure: unknown): SocialcoinError | undefined {
  if (failure instanceof SocialcoinError) return failure;
  if (isError(failure, "CALL_EXCEPTION")) return explainRevert(failure.data ?? "0x");
  if (!isAway(failure)) return undefined;
  return new SocialcoinError("NODE_UNREACHABLE", "The node stopped answering. Nothing was sent. Try again.", {
    exitKind: "unreachable",
    cause: failure,
  });
}

function traceOf(failure: unknown): string {
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
}
