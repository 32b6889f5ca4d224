import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What the demo reads of a creditor's receipt: the file as it lies there, without the library's reader. */
export interface HeldReceipt {
  readonly file: string;
  readonly number: bigint;
  readonly claim: bigint;
  readonly paymentReference: string;
  readonly coins: bigint;
  /** Unix seconds. */
  readonly issuedAt: bigint;
  readonly writtenOffCents: bigint;
  readonly waivedCents: bigint;
  readonly outstandingCents: bigint;
}

interface ReversalJson {
  message: { number: string };
}

interface ReceiptJson {
  receipt: {
    number: string;
    content: Record<"claim" | "coins" | "issuedAt" | "writtenOff" | "waived" | "outstanding", string>;
  };
  claimReference: { paymentReference: string };
}

/** The receipts that a creditor has and did not agree to undo, in the order of their numbers. */
export function readReceiptFolder(folder: string): HeldReceipt[] {
  const reversed = reversedIn(join(folder, "statements"));
  return readdirSync(folder)
    .filter((name) => name.startsWith("receipt-") && name.endsWith(".json"))
    .map((name) => readReceipt(join(folder, name)))
    .filter(({ number }) => !reversed.includes(number))
    .sort((a, b) => Number(a.number - b.number));
}

/** The numbers of the receipts that the creditor itself signed reversals of. */
function reversedIn(folder: string): bigint[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith("reversal-") && name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as ReversalJson)
    .map(({ message }) => BigInt(message.number));
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
    issuedAt: BigInt(content.issuedAt),
    writtenOffCents: BigInt(content.writtenOff),
    waivedCents: BigInt(content.waived),
    outstandingCents: BigInt(content.outstanding),
  };
}
