import type { Speed } from "../verify/measureVerification.js";
import { markdownTable } from "./markdownTable.js";
import { speedResults } from "./speedResults.js";

const HEAD = ["bundles per second", "ours", "limit", "ratio", "goal", "reached", "hashes", "recoveries", "characters", "bytes kept"]; // prettier-ignore

/** The table about verification, with what a bundle takes: calls, characters to read, and memory that stays. */
export function speedTable(speeds: readonly Speed[]): string {
  const rows = Object.entries(speedResults(speeds)).map(
    ([name, { ours, limit, ratio, goal, met }], index) => {
      const { hashes = 0, recoveries = 0, length = 0, retained = 0 } = speeds[index] ?? {};
      const measured = [name, ours, limit, ratio.toFixed(2), goal, met ? "yes" : "no"];
      return [
        ...measured,
        hashes.toFixed(1),
        recoveries.toFixed(1),
        length,
        Math.max(0, Math.round(retained)),
      ];
    },
  );
  return markdownTable(HEAD, rows);
}
