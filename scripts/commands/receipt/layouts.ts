import type { Cell } from "../../../src/language/formatCsv.js";
import { formatDay } from "../../../src/language/formatDay.js";
import { formatDecimal } from "../../../src/language/formatDecimal.js";
import type { Language } from "../../../src/language/Language.js";
import { formatOin } from "../../../src/organisation/formatOin.js";
import type { ProvenReceipt } from "./provenReceipts.js";

/** The forms of a table of receipts. */
export const LAYOUTS = ["receipts", "schuldenknooppunt"] as const;

/** A form of a table of receipts. */
export type Layout = (typeof LAYOUTS)[number];

/** The columns of a form, and a receipt in them. */
interface Columns {
  readonly head: readonly string[];
  readonly rowOf: (receipt: ProvenReceipt, language: Language) => readonly Cell[];
}

/** Twenty digits are too many for a spreadsheet's numbers. */
const oinText = (organisation: bigint): string => `'${formatOin(organisation)}`;

/** The names of the fields are those of the code. */
const ours: Columns = {
  head: [
    "paymentReference",
    "invoiceNumber",
    "customerNumber",
    "writtenOff",
    "waived",
    "outstanding",
    "issuedAt",
    "receipt",
    "claim",
    "programme",
    "creditor",
    "coins",
    "status",
    "asOfBlock",
    "file",
  ],
  rowOf: ({ receipt, claimReference, status, asOfBlock, file }, language) => {
    const { number, programme, organisation, content } = receipt;
    const { claim, coins, writtenOff, waived, outstanding, issuedAt } = content;
    return [
      claimReference.paymentReference,
      claimReference.invoiceNumber,
      claimReference.customerNumber,
      formatDecimal(writtenOff, language),
      formatDecimal(waived, language),
      formatDecimal(outstanding, language),
      formatDay(issuedAt),
      number,
      claim,
      programme,
      oinText(organisation),
      coins,
      status,
      asOfBlock,
      file,
    ];
  },
};

/**
 * Fields by which Dutch debt counsellors and creditors exchange messages, in their order, and then what a receipt adds.
 * The terms of the arrangement are empty: a receipt does not know them, and nothing is made up.
 */
const schuldenknooppunt: Columns = {
  head: [
    "Betaalreferentie",
    "FactuurnummerSE",
    "KlantnummerSE",
    "ActueelVorderingsbedrag",
    "Afkooppercentage",
    "PrognoseEindbedrag",
    "TypeSchuldregeling",
    "DatumAkkoord",
    "Soort",
    "Bedrag",
    "Datum",
    "Bewijsnummer",
  ],
  rowOf: ({ receipt: { number, content }, claimReference }) => [
    claimReference.paymentReference,
    claimReference.invoiceNumber,
    claimReference.customerNumber,
    formatDecimal(content.outstanding, "nl"),
    "",
    "",
    "",
    "",
    content.coins === 0n ? "finale kwijting" : "afboeking",
    formatDecimal(content.writtenOff + content.waived, "nl"),
    formatDay(content.issuedAt),
    number,
  ],
};

/** The columns of each form. */
export const layouts: Readonly<Record<Layout, Columns>> = { receipts: ours, schuldenknooppunt };
