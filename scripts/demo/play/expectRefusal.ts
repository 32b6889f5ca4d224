import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../../src/language/inEnglish.js";
import type { Play } from "./Play.js";

/**
 * Tries what must be refused and tells the reason.
 *
 * @param attempt What is tried, for the reader.
 * @param code The code of the error that must refuse it.
 * @throws SocialcoinError `DEMO_NOT_REFUSED` when it goes through; another error than the expected one is passed on
 */
export async function expectRefusal(
  { narrator, named }: Play,
  attempt: string,
  code: string,
  act: () => Promise<unknown>,
): Promise<void> {
  try {
    await act();
  } catch (failure) {
    if (!(failure instanceof SocialcoinError) || failure.code !== code) throw failure;
    narrator.refused(attempt, `${named(failure.message)} (${failure.code})`);
    return;
  }
  throw new SocialcoinError(
    "DEMO_NOT_REFUSED",
    inEnglish(`This should have been refused with ${code} and was not: ${attempt}`),
    {
      exitKind: "refused",
      details: { attempt, code },
    },
  );
}
