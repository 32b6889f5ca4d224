import { z } from "zod";

import { MAX_EXTRA_DATA } from "../proofs/ExtraData.js";
import { hexSchema } from "../proofs/hexSchema.js";
import { quantitySchema } from "../proofs/quantitySchema.js";

const WORD = 32;
const ADDRESS = 20;
const MAX_ACCOUNTS = 10_000;

/** A balance; the only thing that an account of ours has in the first block. */
const allocated = z.strictObject({ balance: z.string().regex(/^0x[0-9a-f]{1,64}$/) });

/** The check of a genesis file of QBFT with accounts that have a balance and nothing else. */
export const genesisSchema = z.strictObject({
  config: z.record(z.string(), z.unknown()),
  nonce: quantitySchema,
  timestamp: quantitySchema,
  gasLimit: quantitySchema,
  difficulty: quantitySchema,
  mixHash: hexSchema(WORD),
  coinbase: hexSchema(ADDRESS),
  /** By address, with or without `0x`. */
  alloc: z
    .record(z.string().regex(/^(0x)?[0-9a-f]{40}$/), allocated)
    .refine((all) => Object.keys(all).length <= MAX_ACCOUNTS, "has too many accounts"),
  extraData: hexSchema(WORD, MAX_EXTRA_DATA),
});

/** Besu's genesis file: the rules of a network and its first block. */
export type Genesis = z.infer<typeof genesisSchema>;
