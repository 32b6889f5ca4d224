import { createInterface } from "node:readline/promises";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/**
 * Asks the person at the terminal for a yes.
 *
 * @param answers How to answer, such as `[y/N]`.
 * @throws SocialcoinError `ANSWER_MISSING` where nobody can be asked
 */
export async function askPerson(question: string, answers: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new SocialcoinError(
      "ANSWER_MISSING",
      "Nobody can be asked here. Look at the plan above and add --yes to carry it out.",
    );
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^(y|yes|j|ja)$/i.test((await terminal.question(`${question} ${answers} `)).trim());
  } finally {
    terminal.close();
  }
}
