import { createInterface } from "node:readline/promises";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Wording } from "../../src/language/Wording.js";

/** Where a person types and reads. */
export interface Conversation {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
}

/**
 * Asks the person at the terminal for a yes.
 *
 * @param answers How to answer, such as `[y/N]`.
 * @throws SocialcoinError `ANSWER_MISSING` where nobody can be asked, or somebody leaves (Ctrl-C, Ctrl-D)
 */
export async function askPerson(
  question: string,
  answers: string,
  { input, output }: Conversation = { input: process.stdin, output: process.stderr },
): Promise<boolean> {
  if (input.isTTY !== true) {
    throw missing({
      en: "Nobody can be asked here. Look at the plan above and add --yes to carry it out.",
      nl: "Er is hier niemand om te vragen. Kijk naar het plan hierboven en voeg --yes toe om het uit te voeren.",
    });
  }
  const terminal = createInterface({ input, output });
  try {
    return /^(y|yes|j|ja)$/i.test((await terminal.question(`${question} ${answers} `)).trim());
  } catch (failure) {
    if ((failure as Error).name !== "AbortError") throw failure;
    output.write("\n");
    throw missing({
      en: "The question was left without an answer. Nothing was sent.",
      nl: "De vraag bleef zonder antwoord. Er is niets verzonden.",
    });
  } finally {
    terminal.close();
  }
}

function missing(said: Wording): SocialcoinError {
  return new SocialcoinError("ANSWER_MISSING", said);
}
