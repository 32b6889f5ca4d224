import { RLP } from "@ethereumjs/rlp";

import type { Primitives } from "../../src/proofs/Primitives.js";

const [WORD, NIBBLES, CHILDREN] = [32, 64, 16];
/** What sorts the entries: the first 44 bits of a path, and 20 for the entry's number. */
const [PREFIX_SHIFT, NUMBER_BITS] = [20n, 20];
const MAX_ENTRIES = 2 ** NUMBER_BITS;

/** A trie of which any entry can be proven. */
export interface Trie {
  root: Uint8Array;
  /** Nodes from the root to the entry with this number. */
  prove: (entry: number) => Uint8Array[];
}

/**
 * The state or storage trie of so many entries, up to a million, in seconds: the library puts one entry after the other
 * and takes minutes. For the same entries both have the same root.
 *
 * @param keyOf The key of an entry by its number from 0, before it is hashed into the path.
 * @param valueOf Its value as the leaf has it; 32 bytes or more.
 */
export function buildTrie(
  entries: number,
  keyOf: (entry: number) => Uint8Array,
  valueOf: (entry: number) => Uint8Array,
  { keccak256 }: Primitives,
): Trie {
  if (entries > MAX_ENTRIES) throw new RangeError(`no more than ${MAX_ENTRIES} entries can be sorted`);
  const paths = new Uint8Array(entries * WORD);
  for (let entry = 0; entry < entries; entry++) paths.set(keccak256(keyOf(entry)), entry * WORD);
  const order = sorted(paths, entries);
  const nibble = (place: number, depth: number) => nibbleOf(paths, order[place] ?? 0, depth);
  /** Branches and extensions by where they stand; leaves are made anew. */
  const inner = new Map<string, Uint8Array>();

  const leaf = (place: number, depth: number) => {
    const entry = order[place] ?? 0;
    return RLP.encode([piece((at) => nibbleOf(paths, entry, at), depth, NIBBLES, true), valueOf(entry)]);
  };
  const build = (from: number, to: number, depth: number): Uint8Array => {
    if (to - from === 1) return leaf(from, depth);
    let end = depth;
    while (nibble(from, end) === nibble(to - 1, end)) end++;
    if (end > depth) {
      const child = keccak256(build(from, to, end));
      const extension = RLP.encode([piece((at) => nibble(from, at), depth, end, false), child]);
      inner.set(`${from} ${to} ${depth}`, extension);
      return extension;
    }
    const children = parts(from, to, (place) => nibble(place, depth)).map(([start, stop]) =>
      start === stop ? new Uint8Array() : keccak256(build(start, stop, depth + 1)),
    );
    const branch = RLP.encode([...children, new Uint8Array()]);
    inner.set(`${from} ${to} ${depth}`, branch);
    return branch;
  };

  const root = keccak256(build(0, entries, 0));
  const prove = (entry: number) => {
    const place = order.indexOf(entry);
    const nodes: Uint8Array[] = [];
    let [from, to, depth] = [0, entries, 0];
    while (to - from > 1) {
      const node = inner.get(`${from} ${to} ${depth}`) ?? new Uint8Array();
      nodes.push(node);
      const isExtension = nibble(from, depth) === nibble(to - 1, depth);
      if (isExtension) {
        while (nibble(from, depth) === nibble(to - 1, depth)) depth++;
        continue;
      }
      const at = depth++;
      [from, to] = parts(from, to, (one) => nibble(one, at))[nibble(place, at)] ?? [place, place + 1];
    }
    return [...nodes, leaf(place, depth)];
  };
  return { root, prove };
}

/** Numbers of entries in the order of their paths. */
function sorted(paths: Uint8Array, entries: number): Uint32Array {
  const view = new DataView(paths.buffer);
  const keys = BigUint64Array.from(
    { length: entries },
    (_, entry) => ((view.getBigUint64(entry * WORD) >> PREFIX_SHIFT) << PREFIX_SHIFT) | BigInt(entry),
  ).sort();
  for (let place = 1; place < entries; place++) {
    const [before, after] = [keys[place - 1] ?? 0n, keys[place] ?? 0n];
    if (before >> PREFIX_SHIFT === after >> PREFIX_SHIFT) throw new RangeError("two paths begin alike");
  }
  return Uint32Array.from(keys, (key) => Number(BigInt.asUintN(NUMBER_BITS, key)));
}

/** Where each nibble's entries begin and end. */
function parts(from: number, to: number, nibble: (place: number) => number): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  for (let child = 0; child < CHILDREN; child++) {
    let [low, high] = [start, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (nibble(middle) > child) high = middle;
      else low = middle + 1;
    }
    found.push([start, low]);
    start = low;
  }
  return found;
}

/** A piece of a path as a leaf or an extension has it. */
function piece(nibble: (at: number) => number, from: number, to: number, isLeaf: boolean): Uint8Array {
  const isOdd = (to - from) % 2 === 1;
  const flag = (isLeaf ? 2 : 0) + (isOdd ? 1 : 0);
  const nibbles = isOdd ? [flag] : [flag, 0];
  for (let at = from; at < to; at++) nibbles.push(nibble(at));
  return Uint8Array.from({ length: nibbles.length / 2 }, (_, byte) => {
    return ((nibbles[2 * byte] ?? 0) << 4) | (nibbles[2 * byte + 1] ?? 0);
  });
}

function nibbleOf(paths: Uint8Array, entry: number, at: number): number {
  const byte = paths[entry * WORD + (at >> 1)] ?? 0;
  return at % 2 === 0 ? byte >> 4 : byte & 0x0f;
}
