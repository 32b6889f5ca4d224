import { toUtf8Bytes, type TypedDataField } from "ethers";

import { bytesOf } from "../proofs/bytesOf.js";
import { portablePrimitives } from "../proofs/portablePrimitives.js";
import type { Primitives } from "../proofs/Primitives.js";
import { writeNumber } from "../proofs/writeNumber.js";

/** The structs of a message, by name, as EIP-712 has them. */
type Structs = Readonly<Record<string, readonly TypedDataField[]>>;
type Keccak = Primitives["keccak256"];

const WORD = 32;
const WORD_BITS = 256n;

/** Hashes of types, which do not change. */
const typeHashes = new WeakMap<Structs, Map<string, Uint8Array>>();

/**
 * EIP-712's `hashStruct` of a message whose fields are words, structs or lists of them, as all of ours are.
 * It writes bytes where a general encoder joins text, which makes a statement of hundreds of tasks cheap to check.
 *
 * @param types The structs of the message, without the domain's.
 * @param message Checked against its schema before.
 * @param keccak256 That of ethers where it is left out.
 */
export function hashMessage(
  types: Structs,
  primaryType: string,
  message: object,
  keccak256: Keccak = portablePrimitives.keccak256,
): Uint8Array {
  const fields = types[primaryType] ?? [];
  const encoded = new Uint8Array(WORD * (fields.length + 1));
  encoded.set(typeHash(types, primaryType));
  fields.forEach(({ name, type }, index) => {
    const value = (message as Record<string, unknown>)[name];
    const at = WORD * (index + 1);
    if (type.endsWith("[]"))
      encoded.set(hashList(types, type.slice(0, -"[]".length), value as unknown[], keccak256), at);
    else if (type in types) encoded.set(hashMessage(types, type, value as object, keccak256), at);
    else writeWord(encoded, at, value);
  });
  return keccak256(encoded);
}

function hashList(types: Structs, type: string, values: readonly unknown[], keccak256: Keccak): Uint8Array {
  const encoded = new Uint8Array(WORD * values.length);
  values.forEach((value, index) => {
    if (type in types) encoded.set(hashMessage(types, type, value as object, keccak256), WORD * index);
    else writeWord(encoded, WORD * index, value);
  });
  return keccak256(encoded);
}

function writeWord(bytes: Uint8Array, at: number, value: unknown): void {
  if (typeof value === "boolean") {
    bytes[at + WORD - 1] = value ? 1 : 0;
    return;
  }
  if (typeof value === "string") {
    // An address stands at the end of its word, 32 bytes fill it.
    const given = bytesOf(value.toLowerCase());
    bytes.set(given, at + WORD - given.length);
    return;
  }
  if (typeof value !== "bigint") throw new TypeError("a field of a statement is a number, a text or a truth");
  if (value < 0n || value >> WORD_BITS !== 0n) throw new RangeError("a number of a statement fits 256 bits");
  writeNumber(value, bytes, at);
}

function typeHash(types: Structs, name: string): Uint8Array {
  const known = typeHashes.get(types) ?? new Map<string, Uint8Array>();
  typeHashes.set(types, known);
  const hash = known.get(name) ?? portablePrimitives.keccak256(toUtf8Bytes(encodeType(types, name)));
  known.set(name, hash);
  return hash;
}

/** The struct first, then those that it refers to, by name. */
function encodeType(types: Structs, name: string): string {
  const others = new Set<string>();
  const visit = (struct: string): void => {
    for (const { type } of types[struct] ?? []) {
      const base = type.replace(/\[\]$/, "");
      if (!(base in types) || others.has(base)) continue;
      others.add(base);
      visit(base);
    }
  };
  visit(name);
  others.delete(name);
  const text = (struct: string): string =>
    `${struct}(${(types[struct] ?? []).map((field) => `${field.type} ${field.name}`).join(",")})`;
  return [name, ...[...others].sort()].map(text).join("");
}
