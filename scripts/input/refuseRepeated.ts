import type { Problems } from "./Problems.js";
import { standsTwice } from "./standsTwice.js";

/**
 * Adds a problem for every line whose value stood in an earlier line.
 *
 * @param field The column that must not repeat.
 * @param code The problem's code.
 */
export function refuseRepeated<R extends { readonly line: number }>(
  file: string,
  rows: readonly R[],
  field: keyof R & string,
  code: string,
  problems: Problems,
): void {
  const first = new Map<unknown, number>();
  for (const row of rows) {
    const before = first.get(row[field]);
    if (before === undefined) {
      first.set(row[field], row.line);
    } else {
      const text = String(row[field]);
      problems.push({ file, line: row.line, field, code, ...standsTwice(text, before) });
    }
  }
}
