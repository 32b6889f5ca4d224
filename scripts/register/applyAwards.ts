import { z } from "zod";

import { changeTask } from "./changeTask.js";
import { readRegistered } from "./readRegistered.js";
import type { Register } from "./Register.js";

/** An award of the programme, as an event tells it. */
export interface AwardSeen {
  /** Digest of the statement that was awarded. */
  readonly digest: string;
  readonly tasks: readonly bigint[];
  readonly transaction: string;
  readonly block: number;
}

/** An annulment of the programme, as an event tells it. */
export interface AnnulmentSeen {
  readonly task: bigint;
  /** Coins that were taken back. */
  readonly coins: bigint;
  /** Coins that were redeemed before. */
  readonly spent: bigint;
  readonly reason: string;
  readonly transaction: string;
  readonly block: number;
}

/** What some blocks changed in the register. */
export interface Applied {
  readonly awarded: number[];
  readonly annulled: number[];
  /** Tasks of ours whose numbers were awarded with a statement of somebody else. */
  readonly taken: number[];
}

const numbered = z.strictObject({ number: z.int() });
const inStatement = z.strictObject({ task: z.int() });

/** Writes down which tasks were awarded and annulled. An award counts by its statement, not by a number that it shares. */
export function applyAwards(
  register: Register,
  awards: readonly AwardSeen[],
  annulments: readonly AnnulmentSeen[],
): Applied {
  const applied: Applied = { awarded: [], annulled: [], taken: [] };
  for (const { digest, tasks, transaction, block } of awards) {
    const [statement] = register.all(numbered, "SELECT number FROM statements WHERE digest = ?", digest);
    if (statement === undefined) {
      applied.taken.push(...waitingIn(register, tasks));
      continue;
    }
    const { number } = statement;
    // It was written and handed over, even if the run that wrote it did not live to say so.
    register.run(
      "UPDATE statements SET written = coalesce(written, ?) WHERE number = ?",
      register.desk.now(),
      number,
    );
    const awarded = register.all(
      inStatement,
      `SELECT task FROM tasks JOIN statementTasks USING (task)
        WHERE statementTasks.statement = ? AND state IN ('approved', 'attested') ORDER BY task`,
      number,
    );
    for (const { task } of awarded) {
      changeTask(register, task, "award", { statement: number }, { transaction, block });
      applied.awarded.push(task);
    }
  }
  for (const { task, coins, spent, reason, transaction, block } of annulments) {
    if (task > Number.MAX_SAFE_INTEGER) continue;
    const [known] = readRegistered(register, "task = ? AND state = 'awarded'", Number(task));
    if (known === undefined) continue;
    const details = { coins: coins.toString(), spent: spent.toString(), reason, transaction, block };
    changeTask(register, known.task, "annul", {}, details);
    applied.annulled.push(known.task);
  }
  return applied;
}

function waitingIn(register: Register, tasks: readonly bigint[]): number[] {
  return tasks.flatMap((task) => {
    if (task > Number.MAX_SAFE_INTEGER) return [];
    const found = readRegistered(register, "task = ? AND state IN ('approved', 'attested')", Number(task));
    return found.map((one) => one.task);
  });
}
