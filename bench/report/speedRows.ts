import type { Speed } from "../verify/measureVerification.js";

/** Of the bare cost's speed, at least. */
export const SPEED_GOAL = 0.5;

/** Head and rows of the table about verification. */
export function speedRows(speeds: readonly Speed[]): [head: string[], rows: (string | number)[][]] {
  return [
    ["receipts in the book, bundles", "per second", "limit", "ratio", "goal", "reached", "hashes", "recoveries", "characters", "bytes kept"], // prettier-ignore
    speeds.map(({ book, together, verified, limit, hashes, recoveries, length, retained }) => [
      `${book.toLocaleString("en")}, ${together ? "all of one block" : "each of another block"}`,
      Math.round(verified),
      Math.round(limit),
      (verified / limit).toFixed(2),
      SPEED_GOAL.toFixed(2),
      verified >= SPEED_GOAL * limit ? "yes" : "no",
      hashes.toFixed(1),
      recoveries.toFixed(1),
      length,
      Math.round(retained),
    ]),
  ];
}
