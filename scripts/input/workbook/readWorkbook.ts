import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import type { TableLine } from "../TableLine.js";
import { invalidWorkbook } from "./invalidWorkbook.js";
import { openArchive } from "./openArchive.js";
import { readBook } from "./readBook.js";
import { readXml } from "./readXml.js";
import { SheetReader } from "./SheetReader.js";

/**
 * The lines of the first visible sheet of an .xlsx workbook, each cell as the text that a CSV file would have. Of a
 * formula its last value is taken, which is what was on the screen. A line that is hidden is trouble: the person who
 * filters a sheet does not expect what is out of sight to be signed.
 *
 * @throws SocialcoinError `WORKBOOK_INVALID`
 */
export async function* readWorkbook(file: string): AsyncGenerator<TableLine> {
  const archive = await openArchive(file);
  try {
    const book = await readBook(archive);
    const reader = new SheetReader(book);
    const reading = readXml(await archive.open(book.sheet), reader);
    while ((await reading.next()).done !== true) yield* reader.take().filter(hasValue);
    yield* reader.take().filter(hasValue);
  } catch (cause) {
    throw invalidWorkbook(file, cause);
  } finally {
    archive.close();
  }
}

function hasValue({ cells }: TableLine): boolean {
  return cells.some((cell) => cell instanceof SocialcoinError || cell.trim() !== "");
}
