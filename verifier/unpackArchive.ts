import { inflateBounded } from "../src/letters/inflateBounded.js";
import type { Refusal, RefusedItem } from "./Item.js";
import { listArchive, type PackedEntry } from "./listArchive.js";

/** Of one entry: as much as a letter may be. */
const MAX_ENTRY = 16_777_216;
/** What a receipt, letter, manifest or picture of a code is called. */
const LOOKED_INTO = /\.(?:json|pdf|png|jpe?g|gif|webp|heic)$/i;
/** Folders, and what macOS adds to every archive. */
const PASSED_OVER = /\/$|(?:^|\/)(?:\.(?!\.)|__MACOSX\/)/;
const [STORED, DEFLATED] = [0, 8];

/** An entry of an archive. */
export interface Entry {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The files of a zip archive of unknown origin, one after the other, and those that were not looked into. None becomes
 * longer than it says and than a letter may be. Names are only shown. Archives in archives stay packed.
 *
 * @param name Of the archive, which stands before the names in it.
 */
export function* unpackArchive(name: string, bytes: Uint8Array<ArrayBuffer>): Generator<Entry | RefusedItem> {
  const entries = listArchive(bytes);
  if (typeof entries === "string") {
    yield { kind: "refused", name, why: entries };
    return;
  }
  for (const entry of entries) {
    if (PASSED_OVER.test(entry.name)) continue;
    const path = `${name}/${entry.name}`;
    const content = unpack(entry);
    yield typeof content === "string"
      ? { kind: "refused", name: path, why: content }
      : { name: path, bytes: content };
  }
}

function unpack({ name, locked, method, size, packed }: PackedEntry): Entry["bytes"] | Refusal {
  if (!LOOKED_INTO.test(name)) return "other-kind";
  if (locked) return "locked";
  if (size > MAX_ENTRY) return "too-large";
  if (method === STORED && packed.length === size) return packed;
  const content = method === DEFLATED ? inflateBounded(packed, size, "raw") : undefined;
  return content?.length === size ? content : "archive-damaged";
}
