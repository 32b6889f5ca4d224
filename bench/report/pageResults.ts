import type { PageSpeed } from "../page/measurePage.js";
import type { Result } from "./Result.js";

/** What the page takes, in milliseconds, beside Node and the goal. */
export function pageResults(speeds: readonly PageSpeed[]): Record<string, Result> {
  return Object.fromEntries(
    speeds.map(({ bundles, together, page, node, goal }) => [
      `page: ${bundles.toLocaleString("en")} ${bundles === 1 ? "bundle" : together ? "bundles, one block" : "bundles, a block each"}`,
      {
        ours: Math.round(page),
        limit: Math.round(10 * node) / 10,
        ratio: Math.round((100 * page) / node) / 100,
        goal,
        met: page <= goal,
      },
    ]),
  );
}
