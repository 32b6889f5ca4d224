// Addresses for tests in which nothing is deployed.
import { toBeHex } from "ethers";

import type { AuditedAddresses } from "../../../src/audit/History.js";

/** An account with a small number, which no key has. */
export const account = (number: number): string => toBeHex(number, 20);

export const ADDRESSES: AuditedAddresses = {
  AccessManager: account(1),
  Programmes: account(2),
  Socialcoin: account(3),
  DebtRelief: account(4),
  InKind: account(5),
  NeighbourhoodPlan: account(6),
};
