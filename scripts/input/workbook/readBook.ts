import type { Archive } from "./openArchive.js";
import { readXml, type XmlHandler } from "./readXml.js";

/** What of a workbook is needed to read its first visible sheet. */
export interface Book {
  /** The name of the sheet's part. */
  readonly sheet: string;
  /** Texts that cells name by number. */
  readonly strings: readonly string[];
  /** Whether the style with this number shows a number as a date or time. */
  readonly dates: readonly boolean[];
  /** Whether days count from 1904, as workbooks of old Macintoshes do. */
  readonly from1904: boolean;
}

/** Formats that every spreadsheet knows as dates and times by their number. */
const isBuiltInDate = (format: number): boolean =>
  (format >= 14 && format <= 22) ||
  (format >= 27 && format <= 36) ||
  (format >= 45 && format <= 47) ||
  (format >= 50 && format <= 58);

/** Reads a workbook's parts but for its sheets. */
export async function readBook(archive: Archive): Promise<Book> {
  const { id, from1904 } = await readContents(archive);
  return {
    sheet: await targetOf(archive, id),
    strings: await readStrings(archive),
    dates: await readDates(archive),
    from1904,
  };
}

async function readContents(archive: Archive): Promise<{ id: string; from1904: boolean }> {
  let id: string | undefined;
  let from1904 = false;
  await readPart(archive, "xl/workbook.xml", {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attributes["date1904"] ?? "");
      if (name === "sheet" && (attributes["state"] ?? "visible") === "visible") id ??= attributes["r:id"];
    },
  });
  if (id === undefined) throw new Error("it has no visible sheet");
  return { id, from1904 };
}

async function targetOf(archive: Archive, id: string): Promise<string> {
  let target: string | undefined;
  await readPart(archive, "xl/_rels/workbook.xml.rels", {
    open(name, attributes) {
      if (name === "Relationship" && attributes["Id"] === id) target = attributes["Target"];
    },
  });
  const part = target?.startsWith("/") === true ? target.slice(1) : `xl/${target ?? ""}`;
  if (!part.startsWith("xl/worksheets/")) throw new Error("its first sheet is no table");
  return part;
}

async function readStrings(archive: Archive): Promise<string[]> {
  const strings: string[] = [];
  if (!archive.has("xl/sharedStrings.xml")) return strings;
  let text = "";
  let inText = false;
  let phonetic = false;
  await readPart(archive, "xl/sharedStrings.xml", {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") phonetic = true;
      inText = name === "t" && !phonetic;
    },
    text(more) {
      if (inText) text += more;
    },
    close(name) {
      inText = false;
      if (name === "rPh") phonetic = false;
      if (name === "si") strings.push(text);
    },
  });
  return strings;
}

async function readDates(archive: Archive): Promise<boolean[]> {
  const custom = new Map<number, string>();
  const dates: boolean[] = [];
  if (!archive.has("xl/styles.xml")) return dates;
  let inCells = false;
  await readPart(archive, "xl/styles.xml", {
    open(name, attributes) {
      const format = Number(attributes["numFmtId"]);
      if (name === "numFmt") custom.set(format, attributes["formatCode"] ?? "");
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) dates.push(isDate(custom.get(format), format));
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return dates;
}

/** A format of one's own shows dates when a letter of dates stands in it outside quotes, escapes and brackets. */
function isDate(code: string | undefined, format: number): boolean {
  if (code === undefined) return isBuiltInDate(format);
  return /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|General/gi, ""));
}

async function readPart(archive: Archive, name: string, handler: XmlHandler): Promise<void> {
  const stream = await archive.open(name);
  const reading = readXml(stream, handler);
  while ((await reading.next()).done !== true);
}
