/** A receipt that counts, as a creditor should have it in its books. */
export interface ExpectedPosting {
  readonly number: bigint;
  readonly paymentReference: string;
  /** Cents that are written off or waived. */
  readonly amount: bigint;
}

/** A line of a creditor's ledger. */
export interface LedgerLine {
  readonly line: number;
  readonly paymentReference: string;
  /** Cents. What is below zero where most lines are above, or the reverse, undoes a line of the same amount. */
  readonly amount: bigint;
  /** Number of the receipt, where the books have it. */
  readonly receipt?: bigint | undefined;
}

/**
 * What became of a receipt or a line.
 *
 * - `matched`: the receipt is in the books, with its amount.
 * - `missing`: the receipt is not in the books.
 * - `different`: it is, with another amount or under another reference.
 * - `unknown`: no receipt that counts is behind the line.
 */
export type Outcome = "matched" | "missing" | "different" | "unknown";

/** One receipt, one line, or both where they belong together. */
export interface Reconciled {
  readonly outcome: Outcome;
  readonly paymentReference: string;
  readonly receipt?: bigint | undefined;
  readonly line?: number | undefined;
  /** Under which reference it is booked, where that is another one. */
  readonly bookedReference?: string | undefined;
  /** Cents: what the receipt says, and what the line says. */
  readonly expected?: bigint | undefined;
  readonly booked?: bigint | undefined;
}

/**
 * Compares receipts with a ledger. A line that names its receipt belongs to it; the others are found by payment
 * reference and amount. One line may be the sum of receipts of a reference that follow each other, as who books once a
 * month has it. Every receipt and every line is in the answer once, the lines that a sum is made of with each of its receipts;
 * a line that another one undoes is left out with it.
 *
 * @param receipts Each number once.
 * @returns By receipt, then by line.
 */
export function reconcileLedger(
  receipts: readonly ExpectedPosting[],
  ledger: readonly LedgerLine[],
): Reconciled[] {
  const found: Reconciled[] = [];
  const open = new Map(receipts.map((receipt) => [receipt.number, receipt]));
  const lines: LedgerLine[] = [];
  for (const line of withoutUndone(ledger)) {
    const receipt = line.receipt === undefined ? undefined : open.get(line.receipt);
    if (receipt === undefined) lines.push(line);
    else {
      open.delete(receipt.number);
      found.push(pair(receipt, line));
    }
  }

  const keys = keyOf([...open.values()]);
  const byReference = Map.groupBy(open.values(), ({ paymentReference }) => keys(paymentReference));
  // A line that names a receipt which does not count, or which has its line already, belongs to no other one.
  const loose = Map.groupBy(lines, ({ receipt, paymentReference }) =>
    receipt === undefined ? keys(paymentReference) : undefined,
  );
  for (const [reference, group] of byReference) {
    found.push(...matchReference(group, loose.get(reference) ?? []));
    loose.delete(reference);
  }
  found.push(...[...loose.values()].flat().map(unknown));
  return found.sort(byNumber);
}

/** What is left of one reference, on both sides. */
function matchReference(receipts: readonly ExpectedPosting[], lines: readonly LedgerLine[]): Reconciled[] {
  const missing = [...receipts].sort((a, b) => (a.number < b.number ? -1 : 1));
  const found: Reconciled[] = [];
  // Amounts that agree one by one first: a sum could take them for its own.
  let left = lines.filter((line) => {
    const place = missing.findIndex(({ amount }) => amount === line.amount);
    if (place !== -1) found.push(...missing.splice(place, 1).map((receipt) => pair(receipt, line)));
    return place === -1;
  });
  left = left.filter((line) => {
    const run = runOf(missing, line.amount);
    if (run !== undefined) found.push(...missing.splice(...run).map((receipt) => part(receipt, line)));
    return run === undefined;
  });
  const [receipt] = missing;
  const [line] = left;
  if (receipt !== undefined && line !== undefined && missing.length === 1 && left.length === 1) {
    return [...found, pair(receipt, line)];
  }
  return [...found, ...missing.map(absent), ...left.map(unknown)];
}

/** Where receipts that follow each other come to a sum, and how many they are. */
function runOf(
  receipts: readonly ExpectedPosting[],
  sum: bigint,
): [first: number, length: number] | undefined {
  if (sum <= 0n) return undefined;
  // No receipt is below zero: a sum that is too large only gets smaller without its first receipt.
  let [first, total] = [0, 0n];
  for (const [last, { amount }] of receipts.entries()) {
    total += amount;
    while (total > sum) total -= receipts[first++]?.amount ?? 0n;
    if (total === sum) return [first, last - first + 1];
  }
  return undefined;
}

/** One of the receipts that a line is the sum of. */
function part(receipt: ExpectedPosting, line: LedgerLine): Reconciled {
  return { ...pair(receipt, line), outcome: "matched" };
}

function pair(receipt: ExpectedPosting, line: LedgerLine): Reconciled {
  const elsewhere = plain(receipt.paymentReference) !== plain(line.paymentReference);
  return {
    ...absent(receipt),
    outcome: receipt.amount === line.amount && !elsewhere ? "matched" : "different",
    line: line.line,
    booked: line.amount,
    ...(elsewhere && { bookedReference: line.paymentReference }),
  };
}

function absent({ number, paymentReference, amount }: ExpectedPosting): Reconciled {
  return { outcome: "missing", paymentReference, receipt: number, expected: amount };
}

function unknown({ line, paymentReference, receipt, amount }: LedgerLine): Reconciled {
  return { outcome: "unknown", paymentReference, receipt, line, booked: amount };
}

/** Write-offs are credits in one office's books and plain amounts in another's: most lines say which. */
function withoutUndone(ledger: readonly LedgerLine[]): LedgerLine[] {
  const negative = ledger.filter(({ amount }) => amount < 0n).length;
  const sign = 2 * negative > ledger.length ? -1n : 1n;
  const lines = ledger.map((line) => ({ ...line, amount: line.amount * sign }));
  const alike = ({ amount, receipt, paymentReference }: LedgerLine): string =>
    [amount < 0n ? -amount : amount, receipt, plain(paymentReference)].join(" ");
  // The last one first, so that the next one is at the end.
  const done = Map.groupBy(lines.filter(({ amount }) => amount >= 0n).reverse(), alike);
  const undone = new Set<LedgerLine>();
  for (const reversal of lines.filter(({ amount }) => amount < 0n)) {
    const line = done.get(alike(reversal))?.pop();
    if (line !== undefined) undone.add(line).add(reversal);
  }
  return lines.filter((line) => !undone.has(line));
}

/** References are compared as people copy them, unless that makes two of them the same. */
function keyOf(receipts: readonly ExpectedPosting[]): (reference: string) => string {
  const exact = new Set(receipts.map(({ paymentReference }) => paymentReference));
  const loose = new Set([...exact].map(plain));
  return exact.size === loose.size ? plain : (reference) => reference.trim();
}

/** Without the marks that people leave out or put in: `TEST-DL 9006` is `testdl9006`. */
function plain(reference: string): string {
  return reference.toLowerCase().replace(/[\s.\-_/]+/g, "");
}

function byNumber(a: Reconciled, b: Reconciled): number {
  if (a.receipt !== b.receipt) {
    if (a.receipt === undefined) return 1;
    if (b.receipt === undefined) return -1;
    return a.receipt < b.receipt ? -1 : 1;
  }
  return (a.line ?? 0) - (b.line ?? 0);
}
