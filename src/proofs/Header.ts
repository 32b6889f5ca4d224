import * as z from "zod";

import { MAX_EXTRA_DATA } from "./ExtraData.js";
import { hexSchema } from "./hexSchema.js";
import { quantitySchema } from "./quantitySchema.js";

const WORD = 32;
const ADDRESS = 20;
const BLOOM = 256;
const NONCE = 8;

/**
 * The check of a block header, in the order in which its fields are hashed and by the names that nodes answer with.
 * Cancun's fields are required; Prague's `requestsHash` is absent on networks before it.
 */
export const headerSchema = z.strictObject({
  parentHash: hexSchema(WORD),
  sha3Uncles: hexSchema(WORD),
  miner: hexSchema(ADDRESS),
  stateRoot: hexSchema(WORD),
  transactionsRoot: hexSchema(WORD),
  receiptsRoot: hexSchema(WORD),
  logsBloom: hexSchema(BLOOM),
  difficulty: quantitySchema,
  number: quantitySchema.refine(has(13), "is too large"),
  gasLimit: quantitySchema,
  gasUsed: quantitySchema,
  timestamp: quantitySchema.refine(has(10), "is too large"),
  extraData: hexSchema(0, MAX_EXTRA_DATA),
  mixHash: hexSchema(WORD),
  nonce: hexSchema(NONCE),
  baseFeePerGas: quantitySchema,
  withdrawalsRoot: hexSchema(WORD),
  blobGasUsed: quantitySchema,
  excessBlobGas: quantitySchema,
  parentBeaconBlockRoot: hexSchema(WORD),
  requestsHash: hexSchema(WORD).optional(),
});

/**
 * At most so many digits: whoever is told as of when a receipt holds gets a number that is exact and a time that
 * calendars have (up to the year 36,812).
 */
function has(digits: number): (text: string) => boolean {
  return (text) => text.length <= "0x".length + digits;
}

/** A block header; bytes and numbers as text in small hexadecimal digits. */
export type Header = z.infer<typeof headerSchema>;
