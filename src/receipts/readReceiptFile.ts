import { SocialcoinError } from "../errors/SocialcoinError.js";
import { describeIssue } from "../json/describeIssue.js";
import { readJson } from "../json/readJson.js";
import { type ReceiptFile, receiptFileSchema } from "./ReceiptFile.js";

/**
 * The receipt in a file of unknown origin; whether it is true is for `verifyReceipt`.
 *
 * @param text The file's content.
 * @throws SocialcoinError `RECEIPT_FORM_INVALID`, naming the field, and those of `readJson`
 */
export function readReceiptFile(text: string): ReceiptFile {
  const file = receiptFileSchema.safeParse(readJson(text));
  if (!file.success) {
    const { field, sentence } = describeIssue(file.error);
    throw new SocialcoinError(
      "RECEIPT_FORM_INVALID",
      `The file is not a receipt that can be used: ${sentence}.`,
      {
        details: { field },
      },
    );
  }
  const { chainId, contract, receipt, claimReference } = file.data;
  return { chainId, contract, receipt, claimReference };
}
