import { itemEnd } from "./itemEnd.js";

/** Where the content of an RLP item begins and ends. */
export interface Item {
  isList: boolean;
  start: number;
  end: number;
}

/** First bytes: of a text of one length, of a text whose length follows, of a list of each kind. */
const [SHORT_TEXT, LONG_TEXT, SHORT_LIST, LONG_LIST] = [0x80, 0xb8, 0xc0, 0xf8];

/**
 * The RLP item that begins at a place of `bytes`.
 *
 * @param to Where it must have ended.
 * @returns undefined where there is none.
 */
export function readItem(bytes: Uint8Array, at: number, to: number): Item | undefined {
  const end = itemEnd(bytes, at, to);
  if (end === 0) return undefined;
  const first = bytes[at] ?? 0;
  return { isList: first >= SHORT_LIST, start: contentStart(first, at), end };
}

function contentStart(first: number, at: number): number {
  if (first < SHORT_TEXT) return at;
  if (first >= LONG_LIST) return at + 2 + first - LONG_LIST;
  return first >= LONG_TEXT && first < SHORT_LIST ? at + 2 + first - LONG_TEXT : at + 1;
}
