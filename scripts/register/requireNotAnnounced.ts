import { z } from "zod";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Register } from "./Register.js";

const row = z.strictObject({ number: z.int() });

/**
 * Refuses to touch a task for which a statement may have been signed without the register knowing: the run that attested
 * it was interrupted, or is at it now.
 *
 * @param now What could not be submitted any more then, binds nobody.
 * @throws SocialcoinError `TASK_BEING_ATTESTED`
 */
export function requireNotAnnounced({ all }: Register, task: number, now: number): void {
  const sql = `SELECT number FROM statements JOIN statementTasks ON statementTasks.statement = statements.number
    WHERE task = ? AND written IS NULL AND deadline > ?`;
  const [statement] = all(row, sql, task, now);
  if (statement === undefined) return;
  throw new SocialcoinError(
    "TASK_BEING_ATTESTED",
    {
      en: `Task ${task} is being attested in statement ${statement.number}, which is not ready. Run task attest first.`,
      nl: `Taak ${task} wordt bevestigd in verklaring ${statement.number}, die niet af is. Voer eerst task attest uit.`,
    },
    { details: { task, statement: statement.number } },
  );
}
