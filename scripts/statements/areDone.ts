import type { PrimaryType } from "../../src/statements/Statement.js";
import type { Carrying, Submittable } from "./submitStatements.js";

/**
 * Which statements the chain shows to be carried out, in their order.
 *
 * @param block Where they can have been carried out; any block where it is left out.
 */
export function areDone<P extends PrimaryType, S extends Submittable>(
  statements: readonly S[],
  carrying: Pick<Carrying<P, S>, "isDone" | "areDone">,
  block?: number,
): Promise<readonly boolean[]> {
  return (
    carrying.areDone?.(statements, block) ??
    Promise.all(statements.map((statement) => carrying.isDone(statement)))
  );
}
