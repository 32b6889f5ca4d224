import type { Verifier } from "../receipts/createVerifier.js";
import { finding } from "../receipts/finding.js";
import { skip } from "../receipts/skip.js";
import { isLetter } from "./isLetter.js";
import { readLetter } from "./readLetter.js";

/**
 * Verifies a file of unknown origin: a receipt bundle, or a letter that carries one. Never throws.
 *
 * @param bytes The file's content.
 * @param verify Made by `createVerifier`.
 */
export async function verifyFile(bytes: Uint8Array, verify: Verifier): ReturnType<Verifier> {
  // A byte order mark stays: it is no part of a receipt as it was written.
  if (!isLetter(bytes)) return verify(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  const { text, reason } = readLetter(bytes);
  if (text !== undefined) return verify(text);
  return {
    verdict: "could-not-be-checked",
    status: "none",
    findings: [
      finding("file", "could-not-check", reason),
      ...skip("network", "seals", "contract", "content", "standing", "claim"),
    ],
  };
}
