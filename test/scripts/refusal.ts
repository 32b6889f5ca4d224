import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/** The error of ours that something ends with. */
export async function refusal(act: () => unknown): Promise<SocialcoinError> {
  try {
    await act();
  } catch (failure) {
    if (failure instanceof SocialcoinError) return failure;
    throw failure;
  }
  throw new Error("it was not refused");
}
