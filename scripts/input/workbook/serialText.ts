const SECONDS_PER_DAY = 86_400;
const MILLISECONDS = 1_000;
/** Day 0 of workbooks, so that days from March 1900 on come out right, and the days until 1 January 1904. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1_462;

/**
 * A date and time as the text that is read from CSV files: `2027-01-05 09:00:00` for 46392.375, `2027-01-05` for a whole
 * day, `09:00:00` for a time alone. It is the time on the clock where the spreadsheet was written.
 */
export function serialText(serial: number, from1904: boolean): string {
  const days = from1904 ? serial + DAYS_TO_1904 : serial;
  const seconds = Math.round(days * SECONDS_PER_DAY);
  const moment = new Date(DAY_ZERO + seconds * MILLISECONDS);
  if (serial < 0 || Number.isNaN(moment.getTime())) return serial.toString();
  const [date = "", time = ""] = moment.toISOString().slice(0, 19).split("T");
  if (serial < 1) return time;
  return seconds % SECONDS_PER_DAY === 0 ? date : `${date} ${time}`;
}
