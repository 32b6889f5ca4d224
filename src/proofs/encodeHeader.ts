import { RLP } from "@ethereumjs/rlp";
import { hexToBytes } from "@ethereumjs/util";

import { type Header, headerSchema } from "./Header.js";

const FIELDS = Object.keys(headerSchema.shape) as (keyof Header)[];
const QUANTITIES: ReadonlySet<keyof Header> = new Set([
  "difficulty",
  "number",
  "gasLimit",
  "gasUsed",
  "timestamp",
  "baseFeePerGas",
  "blobGasUsed",
  "excessBlobGas",
] as const);

/**
 * The bytes of a header as they are hashed.
 *
 * @param extraData What stands in the place of the header's own; for QBFT it depends on the hash.
 */
export function encodeHeader(
  header: Header,
  extraData: Uint8Array = hexToBytes(prefixed(header.extraData)),
): Uint8Array {
  return RLP.encode(
    FIELDS.flatMap((field) => {
      const text = header[field];
      if (text === undefined) return [];
      if (field === "extraData") return [extraData];
      return [QUANTITIES.has(field) ? integer(text) : hexToBytes(prefixed(text))];
    }),
  );
}

/** The shortest bytes of a number: none for zero. */
function integer(quantity: string): Uint8Array {
  if (quantity === "0x0") return new Uint8Array();
  const digits = quantity.slice("0x".length);
  return hexToBytes(`0x${digits.length % 2 === 0 ? digits : `0${digits}`}`);
}

function prefixed(text: string): `0x${string}` {
  return text as `0x${string}`;
}
