import { type Info, parse } from "csv-parse/sync";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Problem } from "./Problem.js";
import { readTextFile } from "./readTextFile.js";

/** How each column's text becomes a value; a reader throws a SocialcoinError for text that it cannot use. */
export type Columns = Readonly<Record<string, (text: string) => unknown>>;

/** A line of the file, read. */
export type Row<C extends Columns> = { readonly [Name in keyof C]: ReturnType<C[Name]> } & {
  readonly line: number;
};

/** The lines that could be read and what is wrong with the others. */
export interface Csv<C extends Columns> {
  readonly file: string;
  readonly rows: readonly Row<C>[];
  readonly problems: Problem[];
}

interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

/**
 * Reads a CSV file as Dutch offices export it: separated by semicolons, commas or tabs, with or without a byte order
 * mark, columns in any order, further columns left aside. Problems with cells are collected, so that the caller can
 * add its own and refuse the file for all of them at once.
 *
 * @throws SocialcoinError `CSV_MALFORMED`, `COLUMN_MISSING`, `COLUMN_REPEATED`, `ROWS_MISSING`, and what
 * {@link readTextFile} throws
 */
export function readCsv<C extends Columns>(file: string, columns: C): Csv<C> {
  const [head, ...lines] = readLines(file);
  const names = (head?.cells ?? []).map((name) => name.toLowerCase());
  const places = Object.keys(columns).map(
    (name) => [name, placeOf(file, names, name, Object.keys(columns))] as const,
  );
  if (lines.length === 0) {
    throw new SocialcoinError(
      "ROWS_MISSING",
      `${file} has no line below its column names. Name the right file.`,
      {
        details: { file },
      },
    );
  }

  const csv: { file: string; rows: Row<C>[]; problems: Problem[] } = { file, rows: [], problems: [] };
  for (const { number, cells } of lines) {
    const problems: Problem[] = [];
    const values = places.map(([name, place]) => [
      name,
      readCell(file, number, name, cells[place], columns[name], problems),
    ]);
    if (problems.length === 0) csv.rows.push({ ...Object.fromEntries(values), line: number } as Row<C>);
    csv.problems.push(...problems);
  }
  return csv;
}

function placeOf(file: string, names: readonly string[], name: string, all: readonly string[]): number {
  const place = names.indexOf(name.toLowerCase());
  if (place === -1) {
    throw new SocialcoinError(
      "COLUMN_MISSING",
      `${file}, line 1, field ${name}: the column is missing. Add it; the columns are ${all.join(", ")}.`,
      { details: { file, line: 1, field: name } },
    );
  }
  if (names.lastIndexOf(name.toLowerCase()) !== place) {
    throw new SocialcoinError(
      "COLUMN_REPEATED",
      `${file}, line 1, field ${name}: the column stands there twice. Remove one.`,
      {
        details: { file, line: 1, field: name },
      },
    );
  }
  return place;
}

function readCell(
  file: string,
  line: number,
  field: string,
  text: string | undefined,
  read: ((text: string) => unknown) | undefined,
  problems: Problem[],
): unknown {
  try {
    if (text === undefined || text === "")
      throw new SocialcoinError("CELL_EMPTY", "nothing is filled in. Fill it in.");
    return read?.(text);
  } catch (cause) {
    if (!(cause instanceof SocialcoinError) || cause.exitKind !== "input") throw cause;
    problems.push({ file, line, field, code: cause.code, message: cause.message });
    return undefined;
  }
}

function readLines(file: string): Line[] {
  const text = readTextFile(file);
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as { info: Info; record: string[] }[];
    return records.map(({ info, record }) => ({ number: info.lines, cells: record }));
  } catch (cause) {
    const { lines } = cause as { lines?: number };
    throw new SocialcoinError(
      "CSV_MALFORMED",
      `${file}${lines === undefined ? "" : `, line ${lines}`}: this is no CSV; probably a quotation mark is missing. Correct it.`,
      { details: { file, line: lines }, cause },
    );
  }
}

/** The separator is the one that the line of column names has most. */
function delimiterOf(text: string): string {
  const [head = ""] = text.split("\n", 1);
  const count = (mark: string): number => head.split(mark).length;
  return [";", "\t", ","].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
