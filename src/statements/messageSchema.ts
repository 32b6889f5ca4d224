import { getAddress } from "ethers";
import * as z from "zod";

import type { Message, StructTypes } from "./Message.js";

/** More than any statement holds that fits a transaction; keeps a hostile file from occupying the reader. */
const MAX_ITEMS = 5_000;
/** Decimal digits of the largest uint256. */
const MAX_DIGITS = 78;

/**
 * The check of an EIP-712 message of unknown origin: exactly the fields of the struct, each within its type. Integers
 * are bigints or decimal text without sign, leading zeros or exponent, because other programs read JSON numbers with a
 * loss; addresses come out with their checksum, bytes in small letters.
 */
export function messageSchema<T extends StructTypes, P extends keyof T & string>(
  types: T,
  primaryType: P,
): z.ZodType<Message<T, P>> {
  // The fields are data, so that only the types of this file's callers know the shape.
  return struct(types, primaryType) as unknown as z.ZodType<Message<T, P>>;
}

function struct(types: StructTypes, name: string): z.ZodType {
  return z.strictObject(
    Object.fromEntries((types[name] ?? []).map((field) => [field.name, value(types, field.type)])),
  );
}

function value(types: StructTypes, type: string): z.ZodType {
  if (type.endsWith("[]")) return z.array(value(types, type.slice(0, -"[]".length))).max(MAX_ITEMS);
  if (type in types) return struct(types, type);
  if (type.startsWith("uint")) return uint(Number(type.slice("uint".length)));
  if (type === "bool") return z.boolean();
  if (type === "address") return address;
  if (type === "bytes32") return bytes32;
  throw new TypeError(`no check for the EIP-712 type ${type}`);
}

/** In one step: hundreds of tasks have thousands of numbers. */
function uint(bits: number): z.ZodType {
  const end = 1n << BigInt(bits);
  return z.unknown().transform((given, context) => {
    const number = typeof given === "string" ? wholeIn(given) : given;
    if (typeof number === "bigint" && number >= 0n && number < end) return number;
    const message =
      typeof number === "bigint"
        ? `must be from 0 to below 2^${bits}`
        : 'must be a whole number in decimal text, such as "42"';
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
}

function wholeIn(text: string): bigint | undefined {
  return text.length <= MAX_DIGITS && /^(0|[1-9][0-9]*)$/.test(text) ? BigInt(text) : undefined;
}

/** Statements of hundreds of tasks name the same participants again and again, and a checksum takes a hash. */
const checksummed = new Map<string, string>();
const MOST_REMEMBERED = 10_000;

const address = z.string().transform((text, context) => {
  const known = checksummed.get(text);
  if (known !== undefined) return known;
  try {
    if (!text.startsWith("0x")) throw new TypeError("other ways to write an address are none of ours");
    const found = getAddress(text);
    if (checksummed.size >= MOST_REMEMBERED) checksummed.clear();
    checksummed.set(text, found);
    return found;
  } catch {
    context.addIssue({ code: "custom", message: "must be an address" });
    return z.NEVER;
  }
});

const bytes32 = z
  .string()
  .regex(/^0x[0-9a-fA-F]{64}$/, "must be 32 bytes in hexadecimal")
  .transform((text) => text.toLowerCase());
