import { formatTable } from "../output/formatTable.js";
import type { Sheet } from "./Sheet.js";

/** A statement on a terminal. */
export function viewSheet({ title, intro, facts, tables, notes }: Sheet): string {
  const width = Math.max(...facts.map(([name]) => name.length));
  return [
    title,
    ...(intro === undefined ? [] : [intro]),
    facts.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join("\n"),
    ...tables.map(({ heading, head, rows }) => `${heading}\n${formatTable(head, rows)}`),
    notes.join("\n"),
  ].join("\n\n");
}
