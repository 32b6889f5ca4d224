import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What the demo reads of a creditor's receipt: the file as it lies there, without the library's reader. */
export interface HeldReceipt {
  readonly file: string;
  readonly number: bigint;
  readonly claim: bigint;
  readonly paymentReference: string;
  readonly coins: bigint;
  readonly writtenOffCents: bigint;
  readonly waivedCents: bigint;
  readonly outstandingCents: bigint;
}

interface ReceiptJson {
  receipt: {
    number: string;
    content: Record<"claim" | "coins" | "writtenOff" | "waived" | "outstanding", string>;
  };
  claimReference: { paymentReference: string };
}

/** The receipts that a creditor has, in the order of their numbers. */
export function readReceiptFolder(folder: string): HeldReceipt[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith("receipt-") && name.endsWith(".json"))
    .map((name) => readReceipt(join(folder, name)))
    .sort((a, b) => Number(a.number - b.number));
}

function readReceipt(file: string): HeldReceipt {
  const { receipt, claimReference } = JSON.parse(readFileSync(file, "utf8")) as ReceiptJson;
  const { content } = receipt;
  return {
    file,
    number: BigInt(receipt.number),
    claim: BigInt(content.claim),
    paymentReference: claimReference.paymentReference,
    coins: BigInt(content.coins),
    writtenOffCents: BigInt(content.writtenOff),
    waivedCents: BigInt(content.waived),
    outstandingCents: BigInt(content.outstanding),
  };
}
