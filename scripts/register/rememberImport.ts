import { z } from "zod";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { formatTime } from "../../src/language/formatTime.js";
import type { Register } from "./Register.js";

const row = z.strictObject({ at: z.int(), by: z.string() });

/**
 * Writes down which file was imported: who is interrupted and runs it again must not have every task twice.
 *
 * @throws SocialcoinError `IMPORTED_BEFORE`
 */
export function rememberImport(
  { desk, all, run }: Register,
  file: string,
  sha256: string,
  tasks: number,
): void {
  const [before] = all(row, "SELECT at, by FROM imports WHERE sha256 = ?", sha256);
  if (before !== undefined) {
    throw new SocialcoinError(
      "IMPORTED_BEFORE",
      {
        en: `${file} was imported before, on ${formatTime(before.at)} by ${before.by}. Import a file with the new tasks only.`,
        nl: `${file} is al ingelezen, op ${formatTime(before.at)} door ${before.by}. Lees een bestand in met alleen de nieuwe taken.`,
      },
      { details: { file, ...before } },
    );
  }
  run("INSERT INTO imports (sha256, at, by, tasks) VALUES (?, ?, ?, ?)", sha256, desk.now(), desk.by, tasks);
}
