import * as z from "zod";

import { MAX_VALIDATORS } from "./ExtraData.js";
import { hexSchema } from "./hexSchema.js";

/** What every network manifest says it is. */
export const MANIFEST_FORMAT = "socialcoin-network";

/** The version of the file that this library reads and writes. */
export const MANIFEST_VERSION = 1;

const ADDRESS = 20;
const WORD = 32;
const SIGNATURE = 65;
const MAX_CONTRACTS = 50;
const MAX_RANGES = 1_000;
const MAX_MUNICIPALITIES = 1_000;

const decimal = z
  .string()
  .max(16)
  .regex(/^(?:0|[1-9][0-9]*)$/, 'must be a whole number in decimal text, such as "42"');

const address = hexSchema(ADDRESS);

const range = z.strictObject({
  /** First block that this set sealed. */
  from: decimal,
  /** Last block that it sealed; null while it is the set in force. */
  to: decimal.nullable(),
  validators: z.array(address).min(1).max(MAX_VALIDATORS).refine(isAscending, "must be ascending, each once"),
});

const consensus = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("development") }),
  z.strictObject({
    kind: z.literal("qbft"),
    sets: z.array(range).min(1).max(MAX_RANGES).refine(areApart, "must follow each other without overlap"),
  }),
]);

/** The check of a network manifest of unknown origin. */
export const manifestSchema = z.strictObject({
  format: z.literal(MANIFEST_FORMAT, `must be "${MANIFEST_FORMAT}"`),
  version: z.literal(MANIFEST_VERSION, `must be ${MANIFEST_VERSION}`),
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "must be small letters, digits and hyphens"),
  chainId: decimal,
  genesisHash: hexSchema(WORD),
  /** The newest block that was looked at when this was written. */
  asOfBlock: decimal,
  contracts: z.strictObject({
    debtRelief: z
      .array(z.strictObject({ address, codeHash: hexSchema(WORD) }))
      .min(1)
      .max(MAX_CONTRACTS)
      .refine(areDifferent, "must name each contract once"),
  }),
  consensus,
  /** OINs of the municipalities that were admitted, ascending. */
  municipalities: z
    .array(z.string().regex(/^[0-9]{20}$/, "must be an OIN: twenty digits"))
    .max(MAX_MUNICIPALITIES)
    .refine(isAscending, "must be ascending, each once"),
  /** Of the consortium's administrator, over everything above. */
  signature: z.strictObject({ signer: address, value: hexSchema(SIGNATURE) }).optional(),
});

/**
 * What a verifier trusts of a network, as a browser trusts a root certificate: which contracts, and which validators
 * sealed which blocks. Addresses and hashes in small letters.
 */
export type Manifest = z.infer<typeof manifestSchema>;

function isAscending(texts: readonly string[]): boolean {
  return texts.every((text, index) => index === 0 || (texts[index - 1] ?? "") < text);
}

function areDifferent(contracts: readonly { address: string }[]): boolean {
  return new Set(contracts.map((contract) => contract.address)).size === contracts.length;
}

function areApart(ranges: readonly { from: string; to: string | null }[]): boolean {
  return ranges.every(({ from, to }, index) => {
    const before = ranges[index - 1];
    const follows = before === undefined || (before.to !== null && BigInt(before.to) < BigInt(from));
    return follows && (to === null || BigInt(from) <= BigInt(to));
  });
}
