import { type Cell, formatCsv } from "../src/language/formatCsv.js";
import { formatDay } from "../src/language/formatDay.js";
import { formatDecimal } from "../src/language/formatDecimal.js";
import type { Language } from "../src/language/Language.js";
import { formatOin } from "../src/organisation/formatOin.js";
import type { ReceiptItem } from "./Item.js";
import type { Words } from "./words/english.js";

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
    ...said(item, language),
    item.network?.name ?? "",
    item.asOfBlock ?? "",
    repeated.has(item) ? words.answers.yes : words.answers.no,
    item.name,
  ]);
  return formatCsv([heads, ...rows]);
}

/** What the receipt itself says; nothing where it cannot be read. */
function said({ file }: ReceiptItem, language: Language): Cell[] {
  if (file === undefined) return new Array<Cell>(SAID).fill("");
  const { receipt, claimReference } = file;
  const { content } = receipt;
  return [
    claimReference.paymentReference,
    claimReference.invoiceNumber,
    claimReference.customerNumber,
    formatDecimal(content.writtenOff, language),
    formatDecimal(content.waived, language),
    formatDecimal(content.outstanding, language),
    formatDay(content.issuedAt),
    // Twenty digits are too many for a spreadsheet's numbers.
    `'${formatOin(receipt.organisation)}`,
    receipt.programme,
    receipt.number,
    content.claim,
  ];
}

/** Cells that `said` fills. */
const SAID = 11;
