import { CODE_HEAD } from "./ReceiptCode.js";
import { receiptDigest } from "./receiptDigest.js";
import type { ReceiptFile } from "./ReceiptFile.js";

/**
 * The text of a receipt's QR code: chain, contract, number and digest. Only capitals, digits and colons, which a QR
 * code packs tightest. It names no address to open: whoever scans it sends nothing to anybody.
 */
export function writeReceiptCode({ chainId, contract, receipt }: ReceiptFile): string {
  const digest = receiptDigest(receipt, { chainId, verifyingContract: contract });
  return [CODE_HEAD, chainId, bare(contract), receipt.number, bare(digest)].join(":");
}

function bare(hex: string): string {
  return hex.slice(2).toUpperCase();
}
