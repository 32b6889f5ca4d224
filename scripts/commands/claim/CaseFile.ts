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
  const kept = readJson(file, schema, {
    en: "a private file of claim open",
    nl: "een vertrouwelijk bestand van claim open",
  });
  if (kept.programme !== programme || kept.caseNumber !== caseNumber) {
    throw new SocialcoinError(
      "CASE_OTHER",
      {
        en: `${file} is of another case or programme. Name another file with --out.`,
        nl: `${file} is van een andere zaak of een ander programma. Noem een ander bestand met --out.`,
      },
      {
        details: { file },
      },
    );
  }
  return kept;
}
