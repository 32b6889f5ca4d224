import { BUNDLE_VERSION, type ReceiptBundle } from "./ReceiptBundle.js";
import { writeReceiptFile } from "./writeReceiptFile.js";

/** The text of a bundle's file: the same bundle gives the same bytes. */
export function writeBundle({ proof, ...file }: ReceiptBundle): string {
  const { blockHash, header, account, receipt, claim } = proof;
  return writeReceiptFile(file, BUNDLE_VERSION, { proof: { blockHash, header, account, receipt, claim } });
}
