import type { Desk } from "./Desk.js";
import { explainSqlite } from "./explainSqlite.js";
import { openDatabase } from "./openDatabase.js";
import { type Register, registerOf } from "./Register.js";

/**
 * Works in a register in one transaction: all of it is done, or nothing. In a dry run it is undone at the end.
 *
 * @param act Must not wait for anything: others wait for it.
 * @throws SocialcoinError what opening throws, `REGISTER_BUSY`, `REGISTER_NOT_WRITTEN`, and what `act` throws
 */
export async function withRegister<T>(desk: Desk, act: (register: Register) => T): Promise<T> {
  const database = await openDatabase(desk.file);
  try {
    // Immediately, so that what is read is still so when it is written.
    database.exec("BEGIN IMMEDIATE");
    const value = act(registerOf(database, desk));
    database.exec(desk.dryRun ? "ROLLBACK" : "COMMIT");
    return value;
  } catch (failure) {
    throw explainSqlite(desk.file, failure);
  } finally {
    // What was not committed is undone with it.
    database.close();
  }
}
