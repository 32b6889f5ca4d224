import { z } from "zod";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { readJson } from "../../input/readJson.js";

const schema = z.strictObject({
  format: z.literal("socialcoin-case"),
  version: z.literal(1),
  programme: z.string().regex(/^\d+$/).transform(BigInt),
  caseNumber: z.string(),
  salt: z.string().regex(/^0x[0-9a-f]{64}$/),
});

/** What a municipality keeps of an arrangement: without it the chain's commitment says nothing. */
export type CaseFile = z.output<typeof schema>;

/**
 * Reads the private file of an arrangement that was opened, or was about to be.
 *
 * @throws SocialcoinError `FILE_INVALID`, `CASE_OTHER` when it is of another case
 */
export function readCaseFile(file: string, programme: bigint, caseNumber: string): CaseFile {
  const kept = readJson(file, schema, "a private file of claim open");
  if (kept.programme !== programme || kept.caseNumber !== caseNumber) {
    throw new SocialcoinError(
      "CASE_OTHER",
      `${file} is of another case or programme. Name another file with --out.`,
      {
        details: { file },
      },
    );
  }
  return kept;
}
