import type { AuditedAddresses, Transaction } from "./History.js";

/** The account that called a contract: the one that sent the transaction, or the contract account that it was sent to. */
export function callerOf({ from, to }: Transaction, addresses: AuditedAddresses): string {
  const direct = Object.values(addresses).includes(to ?? "");
  return direct || to === null ? from : to;
}
