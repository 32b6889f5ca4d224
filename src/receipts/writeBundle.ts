import { BUNDLE_VERSION, type ReceiptBundle } from "./ReceiptBundle.js";
import { writeReceiptFile } from "./writeReceiptFile.js";

/** The text of a bundle's file: the same bundle gives the same bytes. */
export function writeBundle({ proof, ...file }: ReceiptBundle): string {
  const { header, account, receipt, claim } = proof;
  return writeReceiptFile(file, BUNDLE_VERSION, { proof: { header, account, receipt, claim } });
}
