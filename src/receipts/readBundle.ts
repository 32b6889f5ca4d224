import { readJson } from "../json/readJson.js";
import { SPENDING_FORMAT } from "../spendings/SpendingFile.js";
import type { Reason } from "./reasons.js";
import { BUNDLE_VERSION, bundleSchema, MAX_BUNDLE, type ReceiptBundle } from "./ReceiptBundle.js";
import { RECEIPT_FORMAT } from "./ReceiptFile.js";
import { writeBundle } from "./writeBundle.js";

/** What was found in a file, and what is to be said about the file itself. */
export interface BundleReading {
  /** Absent where there is nothing to verify. */
  bundle?: ReceiptBundle;
  reason: Reason & `FILE_${string}`;
}

/**
 * The bundle in a file of unknown origin; whether it is true is for a verifier. Never throws.
 *
 * @param text The file's content.
 */
export function readBundle(text: string): BundleReading {
  if (text.length > MAX_BUNDLE) return { reason: "FILE_NO_BUNDLE" };
  try {
    // Some programs put a byte order mark in front when they save a file.
    const content = readJson(text.replace(/^\uFEFF/, ""));
    const read = bundleSchema.safeParse(content);
    if (!read.success) return { reason: whatElse(content) };
    const { chainId, contract, receipt, claimReference, proof } = read.data;
    const bundle = { chainId, contract, receipt, claimReference, proof };
    // One bundle has one text: whatever differs from it was changed after the export.
    return { bundle, reason: writeBundle(bundle) === text ? "FILE_AS_WRITTEN" : "FILE_REWRITTEN" };
  } catch {
    return { reason: "FILE_NO_BUNDLE" };
  }
}

/** A receipt of this kind that a newer, or older, program wrote; one of another kind; or no receipt. */
function whatElse(content: unknown): BundleReading["reason"] {
  if (typeof content !== "object" || content === null) return "FILE_NO_BUNDLE";
  const { format, version } = content as Record<string, unknown>;
  if (format === SPENDING_FORMAT) return "FILE_UNPROVEN";
  const isOther = format === RECEIPT_FORMAT && Number.isSafeInteger(version) && version !== BUNDLE_VERSION;
  return isOther ? "FILE_OTHER_VERSION" : "FILE_NO_BUNDLE";
}
