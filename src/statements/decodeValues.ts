import { getAddress, hexlify, type ParamType } from "ethers";

const WORD = 32;
const ADDRESS = 20;
const BITS_PER_BYTE = 8;

/** Values by the names of their parameters: structs as objects, lists as arrays, integers as bigint. */
type Decoded = Record<string, unknown>;

/** So many addresses are remembered with their checksums. */
const MOST_ADDRESSES = 10_000;

/** An encoding may use a part twice; without an end to that, a short one could mean millions of values. */
const MOST_TIMES = 2;

/** Reads the bytes of an encoding. */
class Words {
  #left: number;

  constructor(readonly bytes: Uint8Array) {
    this.#left = MOST_TIMES * bytes.length;
  }

  take(from: number, length: number): Uint8Array {
    this.#left -= length;
    if (from < 0 || from + length > this.bytes.length || this.#left < 0) {
      throw new RangeError("The encoding ends too early.");
    }
    return this.bytes.subarray(from, from + length);
  }

  number(at: number): bigint {
    return BigInt(hexlify(this.take(at, WORD)));
  }

  /** Where a part of changing length begins: counted from `base`, and backwards where the contracts would go backwards. */
  place(at: number, base: number): number {
    return base + Number(BigInt.asIntN(WORD * BITS_PER_BYTE, this.number(at)));
  }
}

/**
 * Decodes ABI-encoded values as the contracts read them, in time that grows with their length: a call with hundreds of
 * attestations is read by the thousand, and the library at hand copies the whole of it for every word.
 *
 * @param inputs Of the types that our contracts have: unsigned integers, addresses, booleans, bytes, text, structs and lists.
 * @throws RangeError for bytes that are no such values; TypeError for another type
 */
export function decodeValues(inputs: readonly ParamType[], bytes: Uint8Array): Decoded {
  return structAt(new Words(bytes), inputs, 0);
}

function structAt(words: Words, fields: readonly ParamType[], base: number): Decoded {
  let at = base;
  const entries = fields.map((field): [string, unknown] => {
    const here = at;
    at += isDynamic(field) ? WORD : sizeOf(field);
    return [field.name, valueAt(words, field, isDynamic(field) ? words.place(here, base) : here)];
  });
  return Object.fromEntries(entries);
}

function valueAt(words: Words, type: ParamType, at: number): unknown {
  if (type.arrayChildren !== null) return listAt(words, type.arrayChildren, at);
  if (type.components !== null) return structAt(words, type.components, at);
  if (type.type === "bytes") return hexlify(bytesAt(words, at));
  if (type.type === "string") return new TextDecoder().decode(bytesAt(words, at));
  if (type.type === "bytes32") return hexlify(words.take(at, WORD));
  if (type.type === "address") return addressOf(words.take(at, WORD).subarray(WORD - ADDRESS));
  if (type.type === "bool") return within(words.number(at), 1n) === 1n;
  if (type.type.startsWith("uint")) {
    return within(words.number(at), 2n ** BigInt(type.type.slice("uint".length)) - 1n);
  }
  throw new TypeError(`no decoding of ${type.type}`);
}

/** The same few stand in most of what is decoded, and a checksum takes longer than all the rest. */
const addresses = new Map<string, string>();

function addressOf(bytes: Uint8Array): string {
  const plain = hexlify(bytes);
  const known = addresses.get(plain) ?? getAddress(plain);
  if (addresses.size >= MOST_ADDRESSES) addresses.clear();
  addresses.set(plain, known);
  return known;
}

function bytesAt(words: Words, at: number): Uint8Array {
  return words.take(at + WORD, Number(words.number(at)));
}

function listAt(words: Words, child: ParamType, at: number): unknown[] {
  const count = Number(words.number(at));
  const base = at + WORD;
  const step = isDynamic(child) ? WORD : sizeOf(child);
  // Before room is made for as many as somebody claims.
  if (count * step > words.bytes.length) throw new RangeError("The encoding ends too early.");
  return Array.from({ length: count }, (_, index) => {
    const here = base + index * step;
    return valueAt(words, child, isDynamic(child) ? words.place(here, base) : here);
  });
}

function within(value: bigint, most: bigint): bigint {
  if (value > most) throw new RangeError("A value is wider than its type.");
  return value;
}

function isDynamic(type: ParamType): boolean {
  if (type.components !== null) return type.components.some(isDynamic);
  return type.arrayChildren !== null || type.type === "bytes" || type.type === "string";
}

function sizeOf(type: ParamType): number {
  return type.components === null ? WORD : type.components.reduce((sum, field) => sum + sizeOf(field), 0);
}
