import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";

/** The code with which something fails; what else it fails with, as text; nothing where it does not. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return "";
  } catch (failure) {
    return failure instanceof SocialcoinError ? failure.code : String(failure);
  }
}
