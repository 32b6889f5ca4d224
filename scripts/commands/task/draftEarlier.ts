import { existsSync } from "node:fs";

import { z } from "zod";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { buildStatement } from "../../../src/statements/buildStatement.js";
import { readStatement } from "../../../src/statements/readStatement.js";
import { statementDigest } from "../../../src/statements/statementDigest.js";
import type { Context } from "../../context/Context.js";
import { readJson } from "../../input/readJson.js";
import { readTextFile } from "../../input/readTextFile.js";
import { contractOf } from "../../statements/contractOf.js";
import type { Signing } from "../../statements/signerFor.js";
import type { SaltedTask } from "./draftAttestations.js";
import { type BatchFiles, type DraftedBatch, draftBatch } from "./draftBatch.js";

const keptSchema = z.object({ evidence: z.array(z.object({ salt: z.string() })) });

/**
 * Drafts a statement again as an interrupted run wrote it: with its deadline, and with the salts that the private file
 * kept. A statement that may already be with the municipality thus stays the one that it was.
 *
 * @returns Undefined where there is none, or one of other tasks.
 */
export async function draftEarlier(
  context: Context,
  signing: Signing,
  programme: bigint,
  batch: readonly SaltedTask[],
  files: BatchFiles,
): Promise<DraftedBatch | undefined> {
  if (!existsSync(files.file)) return undefined;
  try {
    const earlier = readStatement(readTextFile(files.file), "AttestationBatch");
    const { evidence } = readJson(files.keptFile, keptSchema, {
      en: "a private file of task attest",
      nl: "een vertrouwelijk bestand van task attest",
    });
    const salted = batch.map((one, index) => ({ ...one, salt: evidence[index]?.salt ?? one.salt }));
    const drafted = draftBatch({ ...signing, deadline: earlier.message.deadline }, programme, salted, files);
    const { chainId } = context.network;
    const verifyingContract = await contractOf(context, "AttestationBatch");
    const again = buildStatement("AttestationBatch", { chainId, verifyingContract }, drafted.draft.message);
    return statementDigest(again) === statementDigest(earlier) ? drafted : undefined;
  } catch (problem) {
    if (problem instanceof SocialcoinError) return undefined;
    throw problem;
  }
}
