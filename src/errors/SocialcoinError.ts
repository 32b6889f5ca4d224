import type { Wording } from "../language/Wording.js";

/**
 * What kind of failure it is; the command line turns it into the exit code.
 *
 * - `input`: what was given is wrong; nothing was sent.
 * - `configuration`: a network, address or key is missing or does not fit; nothing was sent.
 * - `unreachable`: the node did not answer; nothing was sent.
 * - `refused`: the contracts refuse it.
 * - `unknown`: something was sent and its outcome is not known.
 */
export type ExitKind = "input" | "configuration" | "unreachable" | "refused" | "unknown";

/** What an error carries beside its code and sentence. */
export interface ErrorFacts {
  exitKind?: ExitKind;
  /** The facts of the sentence, for programs. */
  details?: Readonly<Record<string, unknown>>;
  cause?: unknown;
}

/** The one error of this library: a code for programs that never changes its meaning, and a sentence for people. */
export class SocialcoinError extends Error {
  override readonly name = "SocialcoinError";
  readonly exitKind: ExitKind;
  readonly details: Readonly<Record<string, unknown>>;

  /**
   * @param code Stable, in capitals, such as `STATEMENT_EXPIRED`.
   * @param said One plain sentence that says what is wrong and what to do; `inEnglish` where only technicians read it.
   */
  constructor(
    readonly code: string,
    readonly said: Wording,
    facts: ErrorFacts = {},
  ) {
    super(said.en, facts.cause === undefined ? {} : { cause: facts.cause });
    this.exitKind = facts.exitKind ?? "input";
    this.details = facts.details ?? {};
  }
}
