import { SocialcoinError } from "../errors/SocialcoinError.js";
import { describeIssue } from "../json/describeIssue.js";
import { readJson } from "../json/readJson.js";
import { type SpendingFile, spendingFileSchema } from "./SpendingFile.js";

/**
 * The receipt of a voucher or a contribution in a file of unknown origin; whether it is true is for `verifySpending`.
 *
 * @param text The file's content.
 * @throws SocialcoinError `RECEIPT_FORM_INVALID`, naming the field, and those of `readJson`
 */
export function readSpendingFile(text: string): SpendingFile {
  const file = spendingFileSchema.safeParse(readJson(text));
  if (file.success) {
    const { chainId, redeemer, contract, receipt } = file.data;
    return { chainId, redeemer, contract, receipt };
  }
  const { field, sentence } = describeIssue(file.error);
  throw new SocialcoinError(
    "RECEIPT_FORM_INVALID",
    {
      en: `The file is not a receipt that can be used: ${sentence.en}.`,
      nl: `Het bestand is geen bewijs dat te gebruiken is: ${sentence.nl}.`,
    },
    { details: { field } },
  );
}
