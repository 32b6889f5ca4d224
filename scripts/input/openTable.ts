import { statSync } from "node:fs";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Wording } from "../../src/language/Wording.js";
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
      {
        en: `${file} is larger than 1 GB. Name the right file, or split it.`,
        nl: `${file} is groter dan 1 GB. Noem het goede bestand, of splits het.`,
      },
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
    if ((cause as NodeJS.ErrnoException).code === "ENOENT")
      throw unreadable(file, { en: "does not exist", nl: "bestaat niet" });
  }
  throw unreadable(file, { en: "cannot be read", nl: "kan niet worden gelezen" });
}

function unreadable(file: string, reason: Wording): SocialcoinError {
  return new SocialcoinError(
    "FILE_UNREADABLE",
    {
      en: `${file} ${reason.en}. Check the name and the folder.`,
      nl: `${file} ${reason.nl}. Kijk naar de naam en de map.`,
    },
    {
      details: { file },
    },
  );
}
