import { statSync } from "node:fs";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { detectEncoding } from "./detectEncoding.js";
import { readTextTable } from "./readTextTable.js";
import type { TableLine } from "./TableLine.js";
import { readWorkbook } from "./workbook/readWorkbook.js";

/** Ten times a million lines; a file above it is not what was meant. */
const LIMIT_BYTES = 1024 * 1024 * 1024;

/**
 * The lines of a table, one after the other: CSV in whichever encoding and with whichever separator an office exports
 * it, or the first visible sheet of an .xlsx workbook. What kind of file it is, its content says and not its name.
 *
 * @param columns The columns that are looked for, by which the separator is recognised.
 * @throws SocialcoinError `FILE_UNREADABLE`, `FILE_TOO_LARGE`, and what {@link detectEncoding} and the readers throw
 */
export function openTable(file: string, columns: readonly string[]): AsyncIterable<TableLine> {
  if (sizeOf(file) > LIMIT_BYTES) {
    throw new SocialcoinError(
      "FILE_TOO_LARGE",
      `${file} is larger than 1 GB. Name the right file, or split it.`,
      { details: { file } },
    );
  }
  const encoding = detectEncoding(file);
  return encoding === "workbook" ? readWorkbook(file) : readTextTable(file, encoding, columns);
}

function sizeOf(file: string): number {
  try {
    const status = statSync(file);
    if (status.isFile()) return status.size;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") throw unreadable(file, "does not exist");
  }
  throw unreadable(file, "cannot be read");
}

function unreadable(file: string, reason: string): SocialcoinError {
  return new SocialcoinError("FILE_UNREADABLE", `${file} ${reason}. Check the name and the folder.`, {
    details: { file },
  });
}
