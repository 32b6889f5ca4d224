import type { Source } from "./Exchange.js";
import type { Inspector } from "./createInspector.js";
import type { Item } from "./Item.js";
import { readCode } from "./readCode.js";
import { unpackArchive } from "./unpackArchive.js";

/** As much as a letter may be; an archive may hold many of them. */
const MAX_FILE = 16_777_216;
const MAX_ARCHIVE = 134_217_728;
/** Milliseconds for one picture. */
const PATIENCE = 2_000;

const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
];
const LONGEST_MARK = 4;
/** Telephones write pictures in this kind; some browsers read it. */
const TELEPHONE_PICTURE = /^ftyp(?:hei|hev|mif1|avif)/;

/** What is in a file that the reader gave, by its first bytes: an archive, a picture of a code, or anything else. */
export async function* openSource({ file, name }: Source, inspect: Inspector): AsyncGenerator<Item> {
  const bytes = await read(file);
  if (typeof bytes === "string") {
    yield { kind: "refused", name, why: bytes };
    return;
  }
  if (!begins(bytes, ARCHIVE)) {
    yield await lookInto(name, bytes, inspect);
    return;
  }
  for (const entry of unpackArchive(name, bytes)) {
    yield "bytes" in entry ? await lookInto(entry.name, entry.bytes, inspect) : entry;
  }
}

async function read(file: File): Promise<Uint8Array<ArrayBuffer> | "too-large" | "unreadable"> {
  try {
    const head = new Uint8Array(await file.slice(0, LONGEST_MARK).arrayBuffer());
    if (file.size > (begins(head, ARCHIVE) ? MAX_ARCHIVE : MAX_FILE)) return "too-large";
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // It was moved or deleted since, or may not be read.
    return "unreadable";
  }
}

async function lookInto(name: string, bytes: Uint8Array<ArrayBuffer>, inspect: Inspector): Promise<Item> {
  if (!isPicture(bytes)) return inspect(name, bytes);
  try {
    return readCode(name, await createImageBitmap(new Blob([bytes])), PATIENCE);
  } catch {
    return { kind: "refused", name, why: "picture-without-code" };
  }
}

function isPicture(bytes: Uint8Array): boolean {
  const kind = new TextDecoder("latin1").decode(bytes.subarray(LONGEST_MARK, 3 * LONGEST_MARK));
  return PICTURES.some((mark) => begins(bytes, mark)) || TELEPHONE_PICTURE.test(kind);
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
