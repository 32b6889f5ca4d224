import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

const ZONE = "Europe/Amsterdam";
const FORM =
  /^(?:(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)|(?<d2>\d{1,2})-(?<m2>\d{1,2})-(?<y2>\d{4}))(?:(?:T| +)(?<hours>\d{1,2}):(?<minutes>\d\d)(?::(?<seconds>\d\d)(?:\.0+)?)?(?<offset>Z|[+-]\d\d:\d\d)?)?$/;
/** The Netherlands are at one of these; the first is summer. */
const OFFSETS = ["+02:00", "+01:00"] as const;

const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/**
 * A moment in unix seconds, from `2027-01-05 09:00`, `05-01-2027 09:00`, `5-1-2027 9:00` (the day first, as the
 * Netherlands write it), a date alone (its first second), or ISO 8601 with an offset. Without an offset it is the time
 * on Dutch clocks.
 *
 * @throws SocialcoinError `TIME_INVALID`, `TIME_ORDER_UNKNOWN` for dates with slashes, and `TIME_AMBIGUOUS` for the hour that Dutch clocks show twice
 */
export function parseTime(text: string): bigint {
  const parts = FORM.exec(text)?.groups;
  if (parts === undefined) throw /^\d{1,2}\/\d{1,2}\/\d{4}\b/.test(text) ? orderUnknown(text) : invalid(text);
  const two = (...names: string[]): string =>
    (names.map((name) => parts[name]).find((part) => part !== undefined) ?? "0").padStart(2, "0");
  const local = `${two("y", "y2")}-${two("m", "m2")}-${two("d", "d2")} ${two("hours")}:${two("minutes")}:${two("seconds")}`;
  if (parts["offset"] !== undefined) return seconds(text, local, parts["offset"]);

  const moments = OFFSETS.map((offset) => seconds(text, local, offset)).filter(
    (moment) => clock.format(Number(moment) * 1_000) === local,
  );
  const [moment, second] = moments;
  if (moment === undefined) throw invalid(text);
  if (second !== undefined) {
    throw new SocialcoinError(
      "TIME_AMBIGUOUS",
      {
        en: `"${text}" occurs twice when the clocks go back. Add the offset, such as ${local.replace(" ", "T")}+02:00.`,
        nl: `"${text}" komt twee keer voor als de klok teruggaat. Zet het verschil met UTC erbij, zoals ${local.replace(" ", "T")}+02:00.`,
      },
      { details: { text, example: `${local.replace(" ", "T")}+02:00` } },
    );
  }
  return moment;
}

function seconds(text: string, local: string, offset: string): bigint {
  const iso = local.replace(" ", "T");
  const utc = Date.parse(`${iso}Z`);
  // A day or hour that does not exist is moved by the engine, or not parsed at all.
  if (Number.isNaN(utc) || new Date(utc).toISOString().slice(0, iso.length) !== iso) throw invalid(text);
  return BigInt(Date.parse(`${iso}${offset}`) / 1_000);
}

function invalid(text: string): SocialcoinError {
  return new SocialcoinError(
    "TIME_INVALID",
    {
      en: `"${text}" is not a time. Write it as 2027-01-05 09:00 or 05-01-2027 09:00.`,
      nl: `"${text}" is geen tijd. Schrijf die als 2027-01-05 09:00 of 05-01-2027 09:00.`,
    },
    { details: { text } },
  );
}

function orderUnknown(text: string): SocialcoinError {
  return new SocialcoinError(
    "TIME_ORDER_UNKNOWN",
    {
      en: `"${text}" does not say which is the day and which the month. Write it as 2027-01-05 09:00 or 05-01-2027 09:00.`,
      nl: `"${text}" zegt niet wat de dag is en wat de maand. Schrijf het als 2027-01-05 09:00 of 05-01-2027 09:00.`,
    },
    { details: { text } },
  );
}
