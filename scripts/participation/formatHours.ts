const SECONDS_PER_MINUTE = 60n;
const MINUTES_PER_HOUR = 60n;

/** A duration in hours and minutes: `36:00`. Seconds that do not make a minute are dropped. */
export function formatHours(seconds: bigint): string {
  const minutes = seconds / SECONDS_PER_MINUTE;
  return `${(minutes / MINUTES_PER_HOUR).toString()}:${(minutes % MINUTES_PER_HOUR).toString().padStart(2, "0")}`;
}
