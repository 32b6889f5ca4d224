import { createReadStream } from "node:fs";
import { Readable } from "node:stream";

import { type CsvError, type Info, parse } from "csv-parse";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { columnKey } from "./columnKey.js";
import type { Encoding } from "./detectEncoding.js";
import type { TableLine } from "./TableLine.js";

/** A line of a register is a few hundred bytes; more is a quotation mark that is never closed. */
const LONGEST_LINE = 128 * 1024;
const HEAD_BYTES = 1 << 16;
const SEPARATORS = [";", "\t", ",", "|"];

/**
 * The lines of a text file with separated values. Lines without any value are left aside, as is the line `sep=;` with
 * which spreadsheets name the separator. Where a line is no CSV, that is given as trouble after
 * all others, because it may have changed what they say.
 */
export async function* readTextTable(
  file: string,
  encoding: Exclude<Encoding, "workbook">,
  columns: readonly string[],
): AsyncGenerator<TableLine> {
  const head = await headOf(file, encoding);
  const named = /^sep=(.)\r?\n?/.exec(head)?.[1];
  const parser = Readable.from(textOf(file, encoding), { objectMode: false }).pipe(
    parse({
      delimiter: named ?? separatorOf(head, columns),
      from: named === undefined ? 1 : 2,
      info: true,
      max_record_size: LONGEST_LINE,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      skip_records_with_error: true,
      trim: true,
    }),
  );
  let first: CsvError | undefined;
  parser.on("skip", (problem: CsvError) => (first ??= problem));
  for await (const { info, record } of parser as AsyncIterable<{ info: Info; record: string[] }>) {
    yield { number: info.lines, cells: record };
  }
  if (first !== undefined)
    yield { number: Number(first["lines"] ?? 1), cells: [], trouble: malformed(first), last: true };
}

/** The file's bytes as UTF-8, without a byte order mark. */
async function* textOf(file: string, encoding: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(file, { highWaterMark: HEAD_BYTES })) {
    yield Buffer.from(decoder.decode(chunk as Buffer, { stream: true }));
  }
  yield Buffer.from(decoder.decode());
}

async function headOf(file: string, encoding: string): Promise<string> {
  for await (const chunk of createReadStream(file, { end: HEAD_BYTES - 1, highWaterMark: HEAD_BYTES })) {
    return new TextDecoder(encoding).decode(chunk as Buffer);
  }
  return "";
}

/** The separator is the one that shows most of the columns that are looked for; of equals, the most frequent. */
function separatorOf(head: string, columns: readonly string[]): string {
  const line = head.split(/\r\n|\n|\r/).find((text) => /[^\s;,|]/.test(text)) ?? "";
  const wanted = new Set(columns.map(columnKey));
  const score = (separator: string): number => {
    const names = line.split(separator).map((name) => columnKey(name.trim().replace(/^"|"$/g, "")));
    return names.filter((name) => wanted.has(name)).length * line.length + names.length;
  };
  return SEPARATORS.reduce((best, separator) => (score(separator) > score(best) ? separator : best));
}

function malformed(cause: unknown): SocialcoinError {
  return new SocialcoinError(
    "CSV_MALFORMED",
    {
      en: "this is no CSV, and neither may be what follows; probably a quotation mark is missing or stands alone. Correct it: a quotation mark in a cell is written twice, and the cell between quotation marks.",
      nl: "dit is geen CSV, en wat volgt misschien ook niet; waarschijnlijk ontbreekt een aanhalingsteken of staat er een alleen. Verbeter het: een aanhalingsteken in een cel wordt dubbel geschreven, en de cel tussen aanhalingstekens.",
    },
    { cause },
  );
}
