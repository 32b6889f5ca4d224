import { join } from "node:path";

import { z } from "zod";

import { hexSchema } from "../../src/proofs/hexSchema.js";
import { readJson } from "../input/readJson.js";

const ADDRESS = 20;
const WORD = 32;
const port = z.int().min(1).max(65_535);
const name = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

const schema = z.strictObject({
  format: z.literal("socialcoin-nodes"),
  version: z.literal(1),
  name,
  chainId: z.int().positive(),
  blockPeriodSeconds: z.int().positive(),
  /** For how many blocks back a node proves what stood in a slot; null for all of them. */
  proofBlocks: z.int().positive().nullable(),
  /** Digest of the description from which it follows. */
  description: hexSchema(WORD),
  genesisHash: hexSchema(WORD),
  nodes: z
    .array(
      z.strictObject({
        name,
        organisation: z.string(),
        validator: hexSchema(ADDRESS),
        enode: z.string().startsWith("enode://"),
        address: z.ipv4(),
        p2pPort: port,
        rpcPort: port,
        metricsPort: port,
      }),
    )
    .min(1),
});

/** What all organisations of a network have in common: they compare it before they start a node. */
export type NetworkFile = z.infer<typeof schema>;

/** The name of that file in a network's folder. */
export const NETWORK_FILE = "network.json";

/**
 * What `network create` and `network assemble` wrote into a folder.
 *
 * @throws SocialcoinError as {@link readJson} does
 */
export function readNetworkFile(folder: string): NetworkFile {
  return readJson(join(folder, NETWORK_FILE), schema, {
    en: 'what "network assemble" writes',
    nl: 'wat "network assemble" schrijft',
  });
}
