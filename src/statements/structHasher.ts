import { id, TypedDataEncoder, type TypedDataField } from "ethers";

import { bytesOf } from "../proofs/bytesOf.js";
import { portablePrimitives } from "../proofs/portablePrimitives.js";
import type { Primitives } from "../proofs/Primitives.js";
import { writeBytes } from "../proofs/writeBytes.js";
import { writeNumber } from "../proofs/writeNumber.js";
import type { StructTypes } from "./Message.js";

const WORD = 32;
const ADDRESS = 20;

/** UTF-8 has no more. */
const BYTES_PER_CHARACTER = 3;

const utf8 = new TextEncoder();
/** For the references of a receipt, which are short. */
const room = new Uint8Array(1_024);

/** The EIP-712 struct hash of a value, with the Keccak-256 of an engine; that of ethers where none is given. */
export type StructHasher = (value: object, keccak256?: Primitives["keccak256"]) => Uint8Array;

type Write = (value: unknown, into: Uint8Array, at: number, keccak256: Primitives["keccak256"]) => void;

/**
 * Prepares the hashing of one struct, for those that are hashed by the thousand: ethers takes eight times as long, of
 * which half is its Keccak.
 *
 * @throws TypeError for types that neither statements nor receipts have; the hasher throws it for a value of another
 * type.
 */
export function structHasher(types: StructTypes, name: string): StructHasher {
  const typeHash = bytesOf(id(TypedDataEncoder.from(reachable(types, name)).encodeType(name)));
  const fields = (types[name] ?? []).map((field) => ({
    name: field.name,
    write: writerOf(types, field.type),
  }));
  // Every value is written over the one before.
  const words = new Uint8Array(WORD * (1 + fields.length));
  words.set(typeHash);
  return (value, keccak256 = portablePrimitives.keccak256) => {
    let at = WORD;
    for (const { name, write } of fields) {
      write((value as Record<string, unknown>)[name], words, at, keccak256);
      at += WORD;
    }
    return keccak256(words);
  };
}

function writerOf(types: StructTypes, type: string): Write {
  if (type.endsWith("[]")) return listWriter(writerOf(types, type.slice(0, -"[]".length)));
  if (type in types) {
    const hash = structHasher(types, type);
    return (value, into, at, keccak256) => {
      into.set(hash(value as object, keccak256), at);
    };
  }
  if (/^uint[0-9]+$/.test(type)) return uintWriter(BigInt(type.slice("uint".length)));
  if (type === "address") return hexWriter(ADDRESS);
  if (type === "bytes32") return hexWriter(WORD);
  if (type === "string") return writeText;
  if (type === "bool") return writeTruth;
  throw new TypeError(`no hash for the EIP-712 type ${type}`);
}

function listWriter(write: Write): Write {
  return (value, into, at, keccak256) => {
    const values = value as readonly unknown[];
    const words = new Uint8Array(WORD * values.length);
    values.forEach((one, index) => {
      write(one, words, WORD * index, keccak256);
    });
    into.set(keccak256(words), at);
  };
}

function uintWriter(bits: bigint): Write {
  const end = 1n << bits;
  return (value, into, at) => {
    if (typeof value !== "bigint" || value < 0n || value >= end)
      throw new TypeError(`a number of ${bits} bits is needed`);
    writeNumber(value, into, at);
  };
}

/** Bytes that stand as text, at the right of their word. */
function hexWriter(size: number): Write {
  return (value, into, at) => {
    writeBytes((value as string).toLowerCase(), into.subarray(at + WORD - size, at + WORD));
  };
}

function writeTruth(value: unknown, into: Uint8Array, at: number): void {
  if (typeof value !== "boolean") throw new TypeError("true or false is needed");
  into[at + WORD - 1] = value ? 1 : 0;
}

/** Half a character has no bytes: it must not count as another one. */
function writeText(value: unknown, into: Uint8Array, at: number, keccak256: Primitives["keccak256"]): void {
  const text = value as string;
  if (!text.isWellFormed()) throw new TypeError("half a character is no text");
  const isShort = text.length * BYTES_PER_CHARACTER <= room.length;
  const bytes = isShort ? room.subarray(0, utf8.encodeInto(text, room).written) : utf8.encode(text);
  into.set(keccak256(bytes), at);
}

/** Ethers refuses types that nothing uses. */
function reachable(types: StructTypes, name: string): Record<string, TypedDataField[]> {
  const fields = (types[name] ?? []).map((field) => ({ ...field }));
  const names = fields.map(({ type }) => type.replace(/\[\]$/, "")).filter((type) => type in types);
  return Object.assign({ [name]: fields }, ...names.map((inner) => reachable(types, inner))) as ReturnType<
    typeof reachable
  >;
}
