import type { Desk } from "../../register/Desk.js";
import { type Announced, announced } from "../../register/Announced.js";
import { withRegister } from "../../register/withRegister.js";

/**
 * Statements of a signer that the register announces and that nobody is known to have written: a run was interrupted.
 *
 * @param time The chain's clock; what could not be submitted any more is not written any more.
 */
export function pendingStatements(desk: Desk, attester: string, time: number): Promise<Announced[]> {
  const sql = `SELECT number, attester, deadline, digest FROM statements
    WHERE attester = ? AND deadline > ? AND written IS NULL ORDER BY number`;
  return withRegister(desk, ({ all }) => all(announced, sql, attester, time));
}
