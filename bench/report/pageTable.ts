import type { PageSpeed } from "../page/measurePage.js";
import { markdownTable } from "./markdownTable.js";
import { pageResults } from "./pageResults.js";

const HEAD = [
  "milliseconds to the verdict",
  "page",
  "Node",
  "ratio",
  "goal",
  "reached",
  "longest standstill",
];

/** The table about the creditor's page. */
export function pageTable(speeds: readonly PageSpeed[]): string {
  return markdownTable(
    HEAD,
    Object.entries(pageResults(speeds)).map(([name, { ours, limit, ratio, goal, met }], index) => {
      const standstill = Math.round(speeds[index]?.standstill ?? 0);
      const measured = [name, ours, limit, ratio.toFixed(2), goal, met ? "yes" : "no"];
      return [...measured, standstill === 0 ? "below 50" : standstill];
    }),
  );
}
