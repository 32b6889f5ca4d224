const FIRST = "-01T12:00:00Z";

/** A month as people say it: `2027-01` is `January 2027`, or `januari 2027`. */
export function monthName(month: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  return format.format(new Date(`${month}${FIRST}`));
}
