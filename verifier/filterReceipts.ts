import type { ReceiptItem } from "./Item.js";
import type { Outcome } from "./judge.js";

/** What the reader asks to see. */
export interface Filter {
  /** Empty for all. */
  outcome: Outcome | "";
  /** Part of a reference, number or file name. */
  text: string;
  /** At most so many rows: thousands at once would hold up the page. */
  rows: number;
}

/** The receipts that the reader asks to see. */
export function filterReceipts(items: readonly ReceiptItem[], { outcome, text }: Filter): ReceiptItem[] {
  const wanted = text.trim().toLowerCase();
  return items.filter(
    (item) =>
      (outcome === "" || item.outcome === outcome) &&
      (wanted === "" || wordsOf(item).some((word) => word.toLowerCase().includes(wanted))),
  );
}

function wordsOf({ name, file }: ReceiptItem): string[] {
  if (file === undefined) return [name];
  const { paymentReference, invoiceNumber, customerNumber } = file.claimReference;
  const { number, content } = file.receipt;
  return [name, paymentReference, invoiceNumber, customerNumber, number.toString(), content.claim.toString()];
}
