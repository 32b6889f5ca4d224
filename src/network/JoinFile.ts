import { z } from "zod";

import { hexSchema } from "../proofs/hexSchema.js";

/** What every join file says it is. */
export const JOIN_FORMAT = "socialcoin-join";

const WORD = 32;
const PUBLIC_KEY = 64;
const SIGNATURE = 65;
const MAX_NODES = 100;

/** The check of what an organisation hands to the others of a network. */
export const joinFileSchema = z.strictObject({
  format: z.literal(JOIN_FORMAT, `must be "${JOIN_FORMAT}"`),
  version: z.literal(1, "must be 1"),
  organisation: z.string().min(1).max(40),
  /** Digest of the description that it joined. */
  description: hexSchema(WORD),
  nodes: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(40),
        /** Without the byte that says that it is uncompressed. */
        publicKey: hexSchema(PUBLIC_KEY),
        /** By the node's key, over {@link joinMessage}: nobody hands in another's key, or joins what it did not read. */
        signature: hexSchema(SIGNATURE),
      }),
    )
    .min(1)
    .max(MAX_NODES),
});

/** The public keys of an organisation's nodes, each with the proof that the organisation holds the private one. */
export type JoinFile = z.infer<typeof joinFileSchema>;
