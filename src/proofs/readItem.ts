/** Where an RLP item stands: its first byte, its content, and what comes after it. */
export interface Item {
  isList: boolean;
  start: number;
  end: number;
}

/** First bytes: of a text of one length, of a text whose length follows, of a list of each kind. */
const [SHORT_TEXT, LONG_TEXT, SHORT_LIST, LONG_LIST] = [0x80, 0xb8, 0xc0, 0xf8];
/** Bytes of the longest content whose length the first byte says. */
const SHORT = 55;
/** Bytes of the largest length that is read: no trie node is longer than a few hundred bytes. */
const LENGTH_BYTES = 2;

/**
 * The RLP item that begins at a place of `bytes`.
 *
 * @param to Where it must have ended.
 * @returns undefined where there is none, or it is not in the shortest encoding, which is the only one.
 */
export function readItem(bytes: Uint8Array, at: number, to: number): Item | undefined {
  const end = itemEnd(bytes, at, to);
  if (end === 0) return undefined;
  const first = bytes[at] ?? 0;
  return { isList: first >= SHORT_LIST, start: contentStart(first, at), end };
}

/**
 * Finds where the items of a list begin.
 *
 * @param places Where to put that.
 * @returns How many there are; 0 for anything that is not one list in the only encoding, and for more than have room.
 */
export function placeItems(bytes: Uint8Array, from: number, to: number, places: Uint16Array): number {
  const end = itemEnd(bytes, from, to);
  const first = bytes[from] ?? 0;
  if (end !== to || first < SHORT_LIST) return 0;
  let at = contentStart(first, from);
  let count = 0;
  while (at !== 0 && at < to) {
    if (count === places.length) return 0;
    places[count++] = at;
    const next = itemEnd(bytes, at, to);
    if ((bytes[at] ?? 0) >= SHORT_LIST && next !== 0 && !isList(bytes, at, next)) return 0;
    at = next;
  }
  return at === to ? count : 0;
}

/** Whether a list within a list is one through and through; a node of a few hundred bytes bounds how deep it is. */
function isList(bytes: Uint8Array, from: number, to: number): boolean {
  let at = contentStart(bytes[from] ?? 0, from);
  while (at !== 0 && at < to) {
    const next = itemEnd(bytes, at, to);
    if ((bytes[at] ?? 0) >= SHORT_LIST && next !== 0 && !isList(bytes, at, next)) return false;
    at = next;
  }
  return at === to;
}

/** Where the item that begins at `at` ends; 0 for none. Without an object: of a branch's children one counts. */
function itemEnd(bytes: Uint8Array, at: number, to: number): number {
  const end = unboundedEnd(bytes, at);
  return at < to && end <= to ? end : 0;
}

function unboundedEnd(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < SHORT_TEXT) return at + 1;
  // One byte below 0x80 is written as itself.
  if (first === SHORT_TEXT + 1) return (bytes[at + 1] ?? 0) < SHORT_TEXT ? 0 : at + 2;
  if (first < LONG_TEXT) return at + 1 + first - SHORT_TEXT;
  if (first < SHORT_LIST) return longEnd(bytes, at, first - LONG_TEXT + 1);
  return first < LONG_LIST ? at + 1 + first - SHORT_LIST : longEnd(bytes, at, first - LONG_LIST + 1);
}

function longEnd(bytes: Uint8Array, at: number, size: number): number {
  const second = bytes[at + 1] ?? 0;
  if (size > LENGTH_BYTES || second === 0) return 0;
  const length = size === 1 ? second : (second << 8) | (bytes[at + 2] ?? 0);
  return length > SHORT ? at + 1 + size + length : 0;
}

function contentStart(first: number, at: number): number {
  if (first < SHORT_TEXT) return at;
  if (first >= LONG_LIST) return at + 2 + first - LONG_LIST;
  return first >= LONG_TEXT && first < SHORT_LIST ? at + 2 + first - LONG_TEXT : at + 1;
}
