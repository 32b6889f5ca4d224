const MILLISECONDS = 1_000;
const SECONDS_PER_HOUR = 3_600;
/** The last second of the year 9999: what comes after it is nobody's moment. */
const LATEST = 253_402_300_799;

const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Amsterdam",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/**
 * A moment on Dutch clocks, as `parseTime` reads it: `2027-01-05 09:00`, with seconds where there are any, and with the
 * offset in the hour that these clocks show twice. After the year 9999 it is the number.
 *
 * @param seconds Unix seconds.
 */
export function formatTime(seconds: bigint | number): string {
  const at = Number(seconds);
  if (at > LATEST) return seconds.toString();
  const shown = local(at);
  const text = shown.replace(/:00$/, "");
  if (local(at - SECONDS_PER_HOUR) === shown) return `${text.replace(" ", "T")}+01:00`;
  if (local(at + SECONDS_PER_HOUR) === shown) return `${text.replace(" ", "T")}+02:00`;
  return text;
}

function local(seconds: number): string {
  return clock.format(seconds * MILLISECONDS);
}
