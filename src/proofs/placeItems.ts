import { itemEnd } from "./itemEnd.js";
import { readItem } from "./readItem.js";

const LIST = 0xc0;

/**
 * Finds where the items of an RLP list begin.
 *
 * @param places Where to put that.
 * @returns How many there are; 0 for anything that is not one list in the only encoding, and for more than have room.
 */
export function placeItems(bytes: Uint8Array, from: number, to: number, places: Uint16Array): number {
  const list = readItem(bytes, from, to);
  if (list?.end !== to || !list.isList) return 0;
  let count = 0;
  for (let at = list.start; at < to; count++) {
    const end = itemEnd(bytes, at, to);
    if (end === 0 || count === places.length || !isWhole(bytes, at, end)) return 0;
    places[count] = at;
    at = end;
  }
  return count;
}

/** Whether a list within a list is one through and through; a node of a few hundred bytes bounds how deep it is. */
function isWhole(bytes: Uint8Array, from: number, to: number): boolean {
  if ((bytes[from] ?? 0) < LIST) return true;
  for (let at = readItem(bytes, from, to)?.start ?? to; at < to;) {
    const end = itemEnd(bytes, at, to);
    if (end === 0 || !isWhole(bytes, at, end)) return false;
    at = end;
  }
  return true;
}
