import type { Outcome } from "../rule/expectOutcome.js";

const FIELDS = ["coins", "writtenOffCents", "waivedCents", "outstandingCents"] as const;

/**
 * Where the books differ from the rule, or a claim does not add up: one sentence for each figure.
 *
 * @param expected What the rule gives.
 * @param booked What the receipts say, in the same order of claims.
 */
export function findDifferences(expected: readonly Outcome[], booked: readonly Outcome[]): string[] {
  return expected.flatMap((rule, index) => {
    const book = booked[index];
    if (book?.claim.name !== rule.claim.name) return [`${rule.claim.name} is not in the books.`];
    const differences = FIELDS.filter((field) => book[field] !== rule[field]).map(
      (field) =>
        `${rule.claim.name}: ${field} is ${book[field].toString()} in the books and ${rule[field].toString()} by the rule.`,
    );
    const total = book.writtenOffCents + book.waivedCents + book.outstandingCents;
    if (total !== rule.claim.cents) {
      differences.push(
        `${rule.claim.name}: ${rule.claim.cents.toString()} cents were registered, and written off, waived and ` +
          `outstanding come to ${total.toString()}.`,
      );
    }
    return differences;
  });
}
