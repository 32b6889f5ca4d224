const MILLISECONDS = 1_000;
const calendar = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });

/** The day of a moment in Amsterdam, as `2027-01-31`; empty where no calendar has it. */
export function formatDay(seconds: bigint): string {
  const date = new Date(Number(seconds) * MILLISECONDS);
  return Number.isNaN(date.getTime()) ? "" : calendar.format(date);
}
