import type { Readable } from "node:stream";

import { openPromise, type Entry, type ZipFile } from "yauzl";

import { invalidWorkbook } from "./invalidWorkbook.js";

/** The parts of a workbook, each to be opened by its name. */
export interface Archive {
  has(name: string): boolean;
  /** The part's bytes; a stream that ends in an error where there are more than the archive says. */
  open(name: string): Promise<Readable>;
  close(): void;
}

const MOST_PARTS = 2_000;
const MEGABYTE = 1024 * 1024;
/** What a part may grow to: a sheet of some 200,000 lines, and everything else far below it. */
const LARGEST_SHEET = 512 * MEGABYTE;
const LARGEST_STRINGS = 64 * MEGABYTE;
const LARGEST_OTHER = 8 * MEGABYTE;

/**
 * Opens the zip archive that a workbook is. Sizes are refused before anything is unpacked, and kept to while it is.
 *
 * @throws SocialcoinError `WORKBOOK_INVALID`
 */
export async function openArchive(file: string): Promise<Archive> {
  try {
    const zip = await openPromise(file, { lazyEntries: true, autoClose: false, strictFileNames: true });
    const parts = await list(zip);
    return {
      has: (name) => parts.has(name),
      open: async (name) => {
        const entry = parts.get(name);
        if (entry === undefined) throw new Error(`there is no ${name}`);
        if (entry.uncompressedSize > limitOf(name)) throw new Error(`${name} is too large`);
        return zip.openReadStreamPromise(entry);
      },
      close: () => {
        zip.close();
      },
    };
  } catch (cause) {
    throw invalidWorkbook(file, cause);
  }
}

async function list(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MOST_PARTS) throw new Error("too many parts");
  const parts = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (parts.has(entry.fileName)) throw new Error("a part stands in it twice");
    parts.set(entry.fileName, entry);
  }
  return parts;
}

function limitOf(name: string): number {
  if (name.startsWith("xl/worksheets/")) return LARGEST_SHEET;
  return name === "xl/sharedStrings.xml" ? LARGEST_STRINGS : LARGEST_OTHER;
}
