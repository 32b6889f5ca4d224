const MILLISECONDS = 1_000;

const FORMAT = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Amsterdam",
  dateStyle: "short",
  timeStyle: "short",
});

/**
 * A moment as Dutch clocks show it, in the form in which files and options take it: `2027-01-31 14:05`. The number where
 * no calendar has it.
 */
export function formatMoment(seconds: bigint): string {
  const date = new Date(Number(seconds) * MILLISECONDS);
  return Number.isNaN(date.getTime()) ? seconds.toString() : FORMAT.format(date);
}
