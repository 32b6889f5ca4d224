/** First bytes: of a text of one length, of a text whose length follows, of a list of each kind. */
const [SHORT_TEXT, LONG_TEXT, SHORT_LIST, LONG_LIST] = [0x80, 0xb8, 0xc0, 0xf8];
/** Bytes of the longest content whose length the first byte says. */
const SHORT = 55;
/** Bytes of the largest length that is read: no trie node is longer than a few hundred bytes. */
const LENGTH_BYTES = 2;

/**
 * Where the RLP item that begins at `at` ends. Without an object: of a branch's seventeen items one counts.
 *
 * @param to Where it must have ended.
 * @returns 0 where there is none, or it is not in the shortest encoding, which is the only one.
 */
export function itemEnd(bytes: Uint8Array, at: number, to: number): number {
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
