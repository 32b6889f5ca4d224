import { verifyFile } from "../../../src/letters/verifyFile.js";
import { loadPrimitives } from "../../../src/proofs/loadPrimitives.js";
import type { Manifest } from "../../../src/proofs/Manifest.js";
import { createVerifier } from "../../../src/receipts/createVerifier.js";
import type { ReceiptBundle } from "../../../src/receipts/ReceiptBundle.js";
import type { Verification } from "../../../src/receipts/Verification.js";
import { isLetterAsWritten } from "../../letter/isLetterAsWritten.js";
import type { Output } from "../../output/Output.js";
import { readBytes } from "./readBytes.js";
import { receiptPaths } from "./receiptPaths.js";

/** A file, and what it and a manifest alone say of it. */
export interface VerifiedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly verification: Verification;
  /** Absent where the file is no receipt that proves itself. */
  readonly bundle?: ReceiptBundle | undefined;
}

/**
 * Verifies files without a network, one after the other, so that their number costs no memory. What is wrong with a
 * file is an answer, not an error.
 *
 * @param paths Receipt files, letters, and folders of them.
 * @throws SocialcoinError `FILE_UNREADABLE`, `RECEIPTS_MISSING`
 */
export async function* verifyFiles(
  output: Output,
  manifest: Manifest,
  paths: readonly string[],
): AsyncGenerator<VerifiedFile> {
  const verify = createVerifier(manifest, await loadPrimitives());
  const files = receiptPaths(paths);
  const progress = output.progress(output.messages.progress.verifying, files.length);
  try {
    for (const file of files) {
      const bytes = readBytes(file);
      const { bundle, ...verification } = await verifyFile(bytes, verify, isLetterAsWritten);
      yield { file, bytes, verification, bundle };
      progress.advance(1);
    }
  } finally {
    progress.stop();
  }
}
