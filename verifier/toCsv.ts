import { type Cell, formatCsv } from "../src/language/formatCsv.js";
import type { Language } from "../src/language/Language.js";
import { formatOin } from "../src/organisation/formatOin.js";
import type { ReceiptItem } from "./Item.js";
import type { Words } from "./words/english.js";

const CENT_DIGITS = 2;
const MILLISECONDS = 1_000;

/**
 * The receipts as a table for a spreadsheet, one a row; euros with the decimal mark of the language.
 *
 * @param repeated Items that do not count because another says the same, or something newer, of their receipt.
 */
export function toCsv(
  items: readonly ReceiptItem[],
  repeated: ReadonlySet<ReceiptItem>,
  words: Words,
  language: Language,
): string {
  const heads = [
    words.verdict,
    words.paymentReference,
    words.invoiceNumber,
    words.customerNumber,
    words.writtenOff,
    words.waived,
    words.outstanding,
    words.issuedAt,
    words.creditor,
    words.programme,
    words.receipt,
    words.claim,
    words.network,
    words.asOfShort,
    words.repeatedShort,
    words.file,
  ];
  const rows = items.map((item) => [
    words.verdicts[item.outcome],
    ...said(item, language === "nl" ? "," : "."),
    item.network?.name ?? "",
    item.asOfBlock ?? "",
    repeated.has(item) ? words.answers.yes : words.answers.no,
    item.name,
  ]);
  return formatCsv([heads, ...rows]);
}

/** What the receipt itself says; nothing where it cannot be read. */
function said({ file }: ReceiptItem, mark: string): Cell[] {
  if (file === undefined) return new Array<Cell>(SAID).fill("");
  const { receipt, claimReference } = file;
  const { content } = receipt;
  return [
    claimReference.paymentReference,
    claimReference.invoiceNumber,
    claimReference.customerNumber,
    decimal(content.writtenOff, mark),
    decimal(content.waived, mark),
    decimal(content.outstanding, mark),
    day(content.issuedAt),
    // Twenty digits are too many for a spreadsheet's numbers.
    `'${formatOin(receipt.organisation)}`,
    receipt.programme,
    receipt.number,
    content.claim,
  ];
}

/** Cells that `said` fills. */
const SAID = 11;

function decimal(cents: bigint, mark: string): string {
  const digits = cents.toString().padStart(CENT_DIGITS + 1, "0");
  return `${digits.slice(0, -CENT_DIGITS)}${mark}${digits.slice(-CENT_DIGITS)}`;
}

/** The day in Amsterdam, as `2027-01-31`; empty where no calendar has it. */
function day(seconds: bigint): string {
  const date = new Date(Number(seconds) * MILLISECONDS);
  if (Number.isNaN(date.getTime())) return "";
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(date);
}
