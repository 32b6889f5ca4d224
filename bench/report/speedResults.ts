import type { Speed } from "../verify/measureVerification.js";
import type { Result } from "./Result.js";

/** Of the limit's speed, at least. */
const SHARE = 0.5;

/** The speeds of verification beside their limits, by name; bundles per second, so that more is better. */
export function speedResults(speeds: readonly Speed[]): Record<string, Result> {
  return Object.fromEntries(
    speeds.map(({ book, together, verified, limit }) => [
      `verify of ${book.toLocaleString("en")} receipts, ${together ? "one block" : "a block each"}`,
      {
        ours: Math.round(verified),
        limit: Math.round(limit),
        ratio: Math.round((100 * verified) / limit) / 100,
        goal: Math.round(SHARE * limit),
        met: verified >= SHARE * limit,
      },
    ]),
  );
}
