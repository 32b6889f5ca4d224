import type { Refusal } from "./Item.js";

const MAX_ENTRIES = 20_000;
/** Of what all entries say that they become: half a minute of looking into, at worst. */
const MAX_TOTAL = 268_435_456;

const END = { mark: 0x06054b50, length: 22 };
const MAX_COMMENT = 65_535;
const HEAD = { mark: 0x02014b50, length: 46 };
const LOCAL = { mark: 0x04034b50, length: 30 };
const LOCKED = 1;

/** An entry of an archive, still packed. */
export interface PackedEntry {
  /** As its maker spelled it: for showing only. */
  name: string;
  locked: boolean;
  /** 0: stored, 8: deflated. */
  method: number;
  /** Bytes that it says to become. */
  size: number;
  packed: Uint8Array<ArrayBuffer>;
}

/** The archive asks for more than any archive of ours, or is none. */
class Refused extends Error {
  constructor(readonly why: Refusal) {
    super(why);
  }
}

/**
 * What a zip archive of unknown origin lists, with nothing unpacked. It is refused where it lists more than any archive
 * of ours, a name twice (two readers could be shown different files), or more bytes than it has: entries that share
 * their bytes are how a small archive becomes a large one.
 */
export function listArchive(bytes: Uint8Array<ArrayBuffer>): PackedEntry[] | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return [...entriesOf(view, bytes)];
  } catch (error) {
    // A place outside the archive is a RangeError.
    return error instanceof Refused ? error.why : "archive-damaged";
  }
}

function* entriesOf(view: DataView, bytes: Uint8Array<ArrayBuffer>): Generator<PackedEntry> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new Refused("too-many");
  const names = new Set<string>();
  let place = view.getUint32(end + 16, true);
  let [size, total] = [0, 0];
  for (let left = count; left > 0; left--) {
    expect(view, place, HEAD.mark);
    const [nameLength, ...others] = [28, 30, 32].map((field) => view.getUint16(place + field, true));
    const nameEnd = place + HEAD.length + (nameLength ?? 0);
    const entry = {
      name: new TextDecoder().decode(bytes.subarray(place + HEAD.length, nameEnd)),
      locked: (view.getUint16(place + 8, true) & LOCKED) !== 0,
      method: view.getUint16(place + 10, true),
      size: view.getUint32(place + 24, true),
      packed: packedAt(view, bytes, view.getUint32(place + 42, true), view.getUint32(place + 20, true)),
    };
    size += entry.packed.length;
    total += entry.size;
    if (names.has(entry.name) || size > bytes.length) throw new Refused("archive-damaged");
    if (total > MAX_TOTAL) throw new Refused("too-large");
    names.add(entry.name);
    yield entry;
    place = others.reduce((sum, length) => sum + length, nameEnd);
  }
}

/** Where the list's end is said: at the end of the archive, before a comment. */
function endOf(view: DataView): number {
  const last = view.byteLength - END.length;
  for (let place = last; place >= Math.max(0, last - MAX_COMMENT); place--) {
    if (view.getUint32(place, true) === END.mark) return place;
  }
  throw new Refused("archive-damaged");
}

/** The bytes of an entry, which stand after a head of their own. */
function packedAt(
  view: DataView,
  bytes: Uint8Array<ArrayBuffer>,
  place: number,
  length: number,
): Uint8Array<ArrayBuffer> {
  expect(view, place, LOCAL.mark);
  const [name = 0, extra = 0] = [26, 28].map((field) => view.getUint16(place + field, true));
  const start = place + LOCAL.length + name + extra;
  if (start + length > bytes.length) throw new Refused("archive-damaged");
  return bytes.subarray(start, start + length);
}

function expect(view: DataView, place: number, mark: number): void {
  if (view.getUint32(place, true) !== mark) throw new Refused("archive-damaged");
}
