import type { AuditedAddresses } from "./History.js";

/** Whether a transaction called one of the contracts itself. What the access manager carries out is called by it. */
export function isDirect(to: string | null, addresses: AuditedAddresses): boolean {
  return Object.entries(addresses).some(([name, address]) => address === to && name !== "AccessManager");
}
