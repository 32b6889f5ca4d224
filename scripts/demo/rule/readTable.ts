import { readFileSync } from "node:fs";

import { parse } from "csv-parse/sync";

/**
 * The rows of a CSV file, by column name. The demo's check reads its input with this and not with the commands' reader,
 * so that a mistake there cannot hide itself.
 */
export function readTable(file: string): Record<string, string>[] {
  const text = readFileSync(file, "utf8");
  return parse(text, { columns: true, trim: true, bom: true, skip_empty_lines: true, delimiter: [",", ";"] });
}
