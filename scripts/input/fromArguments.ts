import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/**
 * Reads what somebody typed as a file's cells are read; what is wrong with it is wrong with the arguments.
 *
 * @throws SocialcoinError `ARGUMENTS_INVALID`
 */
export function fromArguments<T>(read: () => T): T {
  try {
    return read();
  } catch (problem) {
    if (!(problem instanceof SocialcoinError)) throw problem;
    throw new SocialcoinError("ARGUMENTS_INVALID", problem.said, { details: problem.details });
  }
}
