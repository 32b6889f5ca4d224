/** The name of a status, such as "Cleared" of 2 among those of participants; the number where it has none. */
export function statusName(statuses: Readonly<Record<string, bigint>>, status: bigint): string {
  return Object.keys(statuses).find((name) => statuses[name] === status) ?? status.toString();
}
