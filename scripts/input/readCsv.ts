import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { Problems } from "./Problems.js";
import { type Columns, type Row, readTable } from "./readTable.js";

/** The lines that could be read and what is wrong with the others. */
export interface Csv<C extends Columns> {
  readonly file: string;
  readonly rows: readonly Row<C>[];
  readonly problems: Problems;
  /** Names of columns that were not read. */
  readonly aside: readonly string[];
}

/** More lines than this are read by commands that go through a file line by line. */
const MOST_LINES = 100_000;

/**
 * Reads the whole of a table as {@link readTable} does. Problems with cells are collected, so that the caller can add
 * its own and refuse the file for all of them at once.
 *
 * @throws SocialcoinError `FILE_TOO_LARGE`, and what {@link readTable} throws
 */
export async function readCsv<C extends Columns>(file: string, columns: C): Promise<Csv<C>> {
  const rows: Row<C>[] = [];
  const problems = new Problems();
  let aside: readonly string[] = [];
  const onAside = (names: readonly string[]): void => {
    aside = names;
  };
  for await (const { row, problems: found } of readTable(file, columns, onAside)) {
    if (rows.length === MOST_LINES) {
      throw new SocialcoinError(
        "FILE_TOO_LARGE",
        {
          en: `${file} has more than ${MOST_LINES} lines. Name the right file, or split it.`,
          nl: `${file} heeft meer dan ${MOST_LINES} regels. Noem het goede bestand, of splits het.`,
        },
        { details: { file } },
      );
    }
    if (row !== undefined) rows.push(row);
    problems.push(...found);
  }
  return { file, rows, problems, aside };
}
