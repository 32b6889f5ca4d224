import { createInterface } from "node:readline";
import { Writable } from "node:stream";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/**
 * Asks the person at the terminal for something that is not shown while it is typed. Where there is no terminal, the
 * first line of standard input is taken, so that a password manager can give it.
 *
 * @throws SocialcoinError `PASSWORD_MISSING`
 */
export async function askSecret(question: string): Promise<string> {
  const terminal = process.stdin.isTTY;
  if (terminal) process.stderr.write(question);
  // Nothing is echoed: what the line editor writes goes nowhere.
  const nowhere = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal });
  try {
    for await (const line of lines) {
      if (line !== "") return line;
      break;
    }
  } finally {
    lines.close();
    if (terminal) process.stderr.write("\n");
  }
  throw new SocialcoinError(
    "PASSWORD_MISSING",
    {
      en: "No password was given. Run the command at a terminal, and type it.",
      nl: "Er is geen wachtwoord gegeven. Voer het commando uit in een terminal, en typ het.",
    },
    {
      exitKind: "configuration",
    },
  );
}
