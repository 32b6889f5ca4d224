import {
  AccessManager__factory,
  DebtRelief__factory,
  InKind__factory,
  NeighbourhoodPlan__factory,
  Programmes__factory,
  Socialcoin__factory,
} from "../../typechain-types/index.js";
import type { Audit } from "./Audit.js";
import type { AuditedContract } from "./History.js";
import { isCodeOf } from "./isCodeOf.js";

/** What the compiler makes of each contract of this version. */
const CREATION: Readonly<Record<AuditedContract, string>> = {
  AccessManager: AccessManager__factory.bytecode,
  Programmes: Programmes__factory.bytecode,
  Socialcoin: Socialcoin__factory.bytecode,
  DebtRelief: DebtRelief__factory.bytecode,
  InKind: InKind__factory.bytecode,
  NeighbourhoodPlan: NeighbourhoodPlan__factory.bytecode,
};

/**
 * Checks that the contracts at the addresses are those of this version: else nobody knows what they promise.
 *
 * @param codes What stands at each address at the last block of the history.
 */
export function checkCode(audit: Audit, codes: Readonly<Record<AuditedContract, string>>): void {
  const { addresses, last } = audit.history;
  for (const name of Object.keys(CREATION) as AuditedContract[]) {
    const sentence = () =>
      `The code of ${name} at ${addresses[name]} is not that of this version: what it promises is not known.`;
    audit.check("I16", isCodeOf(codes[name], CREATION[name]), sentence, { block: last.number });
  }
}
