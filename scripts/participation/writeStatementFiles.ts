import type { Cell } from "../../src/language/formatCsv.js";
import { formatCsv } from "../../src/language/formatCsv.js";
import type { Context } from "../context/Context.js";
import { refuseExisting } from "../output/refuseExisting.js";
import { writeFiles } from "../output/writeFiles.js";
import type { Sheet } from "./Sheet.js";
import { writeSheet } from "./writeSheet.js";

/** Where a statement goes beside the terminal. */
export interface StatementFiles {
  readonly csv?: string | undefined;
  readonly pdf?: string | undefined;
  readonly overwrite?: boolean | undefined;
}

/**
 * Writes a statement's files, for its owner's eyes only.
 *
 * @param lines The lines of the CSV file, the column names first.
 * @throws SocialcoinError `FILE_EXISTS`, `FILE_NOT_WRITTEN`
 */
export async function writeStatementFiles(
  { output, dryRun }: Context,
  { csv, pdf, overwrite = false }: StatementFiles,
  sheet: Sheet,
  time: bigint,
  lines: readonly (readonly Cell[])[],
): Promise<string[]> {
  const names = [csv, pdf].filter((name) => name !== undefined);
  refuseExisting(names, overwrite);
  if (dryRun) return [];
  const files = [
    ...(csv === undefined ? [] : [{ file: csv, text: formatCsv(lines), secret: true }]),
    ...(pdf === undefined
      ? []
      : [{ file: pdf, text: await writeSheet(sheet, time, output.messages), secret: true }]),
  ];
  writeFiles(files, overwrite);
  for (const name of names) output.note(output.messages.participation.written(name));
  return names;
}
