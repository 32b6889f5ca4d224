/** What a receipt's QR code says: which receipt, and the digest of its fields. */
export interface ReceiptCode {
  chainId: bigint;
  /** The contract that issued it, with its checksum. */
  contract: string;
  number: bigint;
  /** The EIP-712 digest; the contract keeps its first 31 bytes. */
  digest: string;
}

/** What the text of every code begins with: what it is, and its version. */
export const CODE_HEAD = "SOCIALCOIN:RECEIPT:1";
