import { z } from "zod";

import { readJson } from "../../input/readJson.js";

const salt = z.string().regex(/^0x[0-9a-f]{64}$/);

const schema = z.strictObject({
  format: z.literal("socialcoin-claim-references"),
  version: z.literal(1),
  references: z.array(
    z.strictObject({
      /** The creditor's or counsellor's own short name of the claim, such as C01. */
      claim: z.string(),
      /** What the chain has instead of what follows. */
      commitment: salt,
      salt,
      paymentReference: z.string(),
      invoiceNumber: z.string(),
      customerNumber: z.string(),
    }),
  ),
});

/** What a creditor keeps of its claims: the references with which a clerk posts a receipt, and their salts. */
export type ReferenceFile = z.output<typeof schema>;

/**
 * Reads a private file that `claim sign` wrote.
 *
 * @throws SocialcoinError `FILE_INVALID`, `FILE_UNREADABLE`
 */
export function readReferenceFile(file: string): ReferenceFile {
  return readJson(file, schema, {
    en: "a private file of claim sign",
    nl: "een vertrouwelijk bestand van claim sign",
  });
}
