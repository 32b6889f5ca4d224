import type { ReceiptItem } from "./Item.js";
import { type Outcome, OUTCOMES } from "./judge.js";

/** Amounts in cents. */
export interface Totals {
  writtenOff: bigint;
  waived: bigint;
}

/** What many receipts come to. */
export interface Summary {
  /** Files by outcome. */
  counts: Record<Outcome, number>;
  /** Receipts that another item says better: the same one, as of an earlier block or once more. They do not count. */
  repeated: ReadonlySet<ReceiptItem>;
  /** Of what is genuine and standing, each receipt once. */
  genuine: Totals;
  /** Of what would be, on networks of practice. */
  practice: Totals;
}

/** Adds up receipts, each once: the newest that is known of it counts. */
export function summarise(items: readonly ReceiptItem[]): Summary {
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Summary["counts"];
  const newest = new Map<string, ReceiptItem>();
  const repeated = new Set<ReceiptItem>();
  for (const item of items) {
    counts[item.outcome] += 1;
    if (item.file === undefined || !isProven(item)) continue;
    const key = `${item.file.chainId} ${item.file.contract} ${item.file.receipt.number}`;
    const known = newest.get(key);
    const better = known === undefined || (item.asOfBlock ?? 0) > (known.asOfBlock ?? 0);
    if (better) newest.set(key, item);
    const worse = better ? known : item;
    if (worse !== undefined) repeated.add(worse);
  }
  const proven = [...newest.values()];
  return {
    counts,
    repeated,
    genuine: add(proven.filter(({ outcome }) => outcome === "standing")),
    practice: add(proven.filter(({ outcome, status }) => outcome === "practice" && status !== "reversed")),
  };
}

function isProven({ outcome }: ReceiptItem): boolean {
  return outcome === "standing" || outcome === "reversed" || outcome === "practice";
}

function add(items: readonly ReceiptItem[]): Totals {
  const totals: Totals = { writtenOff: 0n, waived: 0n };
  for (const { file } of items) {
    totals.writtenOff += file?.receipt.content.writtenOff ?? 0n;
    totals.waived += file?.receipt.content.waived ?? 0n;
  }
  return totals;
}
