import Table from "cli-table3";

import { showControls } from "./showControls.js";

/**
 * A table as plain text, without colours or lines, so that it reads well in a terminal, a log and a mail.
 *
 * @param head The columns' names; one that starts with `>` is right-aligned, as numbers are.
 * @param rows A cell for each column.
 */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = new Table({
    head: head.map((name) => name.replace(/^>/, "")),
    colAligns: head.map((name) => (name.startsWith(">") ? "right" : "left")),
    style: { head: [], border: [], "padding-left": 0, "padding-right": 2 },
    chars: Object.fromEntries(BORDER.map((name) => [name, ""])),
  });
  for (const row of rows) table.push(row.map((cell) => showControls(cell, "")));
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

const BORDER = [
  "top",
  "top-mid",
  "top-left",
  "top-right",
  "bottom",
  "bottom-mid",
  "bottom-left",
  "bottom-right",
  "left",
  "left-mid",
  "mid",
  "mid-mid",
  "right",
  "right-mid",
  "middle",
] as const;
