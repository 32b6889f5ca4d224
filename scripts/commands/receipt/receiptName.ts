const DIGITS = 6;

/** What a receipt's file is called, before its ending: names sort as their numbers do. */
export function receiptName(number: bigint): string {
  return `receipt-${number.toString().padStart(DIGITS, "0")}`;
}
