import type { Verifier } from "../receipts/createVerifier.js";
import { conclude } from "../receipts/conclude.js";
import { finding } from "../receipts/finding.js";
import type { ReceiptBundle } from "../receipts/ReceiptBundle.js";
import { skip } from "../receipts/skip.js";
import { isLetter } from "./isLetter.js";
import { readLetter } from "./readLetter.js";
import { textOf } from "./textOf.js";

/** Whether a letter's pages are as they are written for the receipt that it carries. */
export type PageComparison = (letter: Uint8Array, bundle: ReceiptBundle) => Promise<boolean>;

/**
 * Verifies a file of unknown origin: a receipt bundle, or a letter that carries one. Never throws.
 *
 * @param bytes The file's content.
 * @param verify Made by `createVerifier`.
 * @param isAsWritten Where it is known, a letter with other pages than its receipt's could not be checked. Without it
 * nothing is said about the pages: show what the receipt says.
 */
export async function verifyFile(
  bytes: Uint8Array,
  verify: Verifier,
  isAsWritten?: PageComparison,
): ReturnType<Verifier> {
  if (!isLetter(bytes)) return verify(textOf(bytes));
  const { text, reason } = readLetter(bytes);
  if (text === undefined) {
    const file = finding("file", "could-not-check", reason);
    const findings = [file, ...skip("network", "seals", "contract", "content", "standing", "claim")];
    return { verdict: conclude(findings), status: "none", findings };
  }

  const verification = await verify(text);
  const { bundle, findings } = verification;
  if (bundle === undefined || isAsWritten === undefined) return verification;
  if (await isAsWritten(bytes, bundle).catch(() => false)) return verification;
  const file = finding("file", "could-not-check", "LETTER_REWRITTEN");
  const all = findings.map((one) => (one.question === "file" ? file : one));
  return { ...verification, findings: all, verdict: conclude(all) };
}
