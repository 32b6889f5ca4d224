import { DOMAIN_NAMES, type PrimaryType, statementKinds } from "./Statement.js";
import type { StatementContract } from "./StatementKind.js";

/**
 * The EIP-712 name of the domain of a kind of statement.
 *
 * @param contract Which of the contracts that take such statements; the first one where it is left out.
 * @throws RangeError where that contract takes no such statements: an error of the caller
 */
export function domainName(primaryType: PrimaryType, contract?: StatementContract): string {
  const { contracts } = statementKinds[primaryType];
  const [first] = contracts;
  const chosen = contract ?? first;
  if (!contracts.includes(chosen)) throw new RangeError(`${chosen} takes no ${primaryType}`);
  return DOMAIN_NAMES[chosen];
}
