import { SocialcoinError } from "../errors/SocialcoinError.js";
import { describeIssue } from "../json/describeIssue.js";
import { readJson } from "../json/readJson.js";
import { BUNDLE_VERSION, bundleSchema } from "./ReceiptBundle.js";
import { type ReceiptFile, receiptFileSchema } from "./ReceiptFile.js";

/**
 * The receipt in a file of unknown origin, with or without its proof; whether it is true is for `verifyReceipt`, or
 * for a verifier where the proof is to be looked at.
 *
 * @param text The file's content.
 * @throws SocialcoinError `RECEIPT_FORM_INVALID`, naming the field, and those of `readJson`
 */
export function readReceiptFile(text: string): ReceiptFile {
  const content = readJson(text);
  const file = (hasProof(content) ? bundleSchema : receiptFileSchema).safeParse(content);
  if (!file.success) {
    const { field, sentence } = describeIssue(file.error);
    throw new SocialcoinError(
      "RECEIPT_FORM_INVALID",
      {
        en: `The file is not a receipt that can be used: ${sentence.en}.`,
        nl: `Het bestand is geen bewijs dat te gebruiken is: ${sentence.nl}.`,
      },
      {
        details: { field },
      },
    );
  }
  const { chainId, contract, receipt, claimReference } = file.data;
  return { chainId, contract, receipt, claimReference };
}

function hasProof(content: unknown): boolean {
  return (
    typeof content === "object" &&
    content !== null &&
    "version" in content &&
    content.version === BUNDLE_VERSION
  );
}
