import type { AuditedAddresses, Transaction } from "./History.js";
import { isDirect } from "./isDirect.js";

/**
 * The account that called a contract: the one that sent the transaction, or the contract account that it was sent to. Who
 * called through others in between is not told by the chain; its call then counts as one of an account without duties.
 */
export function callerOf({ from, to }: Transaction, addresses: AuditedAddresses): string {
  return to === null || isDirect(to, addresses) ? from : to;
}
