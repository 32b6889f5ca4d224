import type { Manifest } from "../src/proofs/Manifest.js";
import type { ReceiptCode } from "../src/receipts/ReceiptCode.js";
import type { ReceiptFile } from "../src/receipts/ReceiptFile.js";
import type { Reason } from "../src/receipts/reasons.js";
import type { Verification } from "../src/receipts/Verification.js";
import type { Outcome } from "./judge.js";

/** A receipt, or what was dropped as one. */
export interface ReceiptItem extends Verification {
  kind: "receipt";
  /** Path in the folder or archive, as its maker spelled it. */
  name: string;
  outcome: Outcome;
  /** Why it is that, where it is not simply genuine. */
  reason: Reason;
  /** What it says; absent where it cannot be read. */
  file?: ReceiptFile;
  /** The EIP-712 digest of what it says. */
  digest?: string;
  /** The network by whose manifest it was judged. */
  network?: Manifest;
  /** Present where it came in a letter, whose printed words were not looked at: the names that the letter carries. */
  letter?: { sender: string; creditor: string };
  /** What became of asking a node, where one was asked. */
  renewal?: "newer" | "as-new" | "node-behind" | "not-proven" | "no-answer";
}

/** A network manifest. It is not trusted because it was dropped: that is for the reader to say. */
export interface NetworkItem {
  kind: "network";
  name: string;
  manifest: Manifest;
  /** What people compare by phone. */
  digest: string;
  /** `altered`: it has a signature, which is not of these words. */
  signature: "signed" | "unsigned" | "altered";
}

/** A letter's QR code: it names a receipt and proves nothing. */
export interface CodeItem {
  kind: "code";
  name: string;
  code: ReceiptCode;
}

/** Why a file was not looked into. */
export type Refusal =
  | "too-large"
  | "too-many"
  | "archive-damaged"
  | "other-kind"
  | "locked"
  | "picture-without-code"
  | "code-of-something-else"
  | "manifest-damaged"
  | "unreadable";

/** A file that was not looked into. */
export interface RefusedItem {
  kind: "refused";
  name: string;
  why: Refusal;
}

/** What was found in what the reader dropped. */
export type Item = ReceiptItem | NetworkItem | CodeItem | RefusedItem;
