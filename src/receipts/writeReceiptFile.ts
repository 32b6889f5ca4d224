import { type ReceiptFile, RECEIPT_FORMAT, RECEIPT_VERSION } from "./ReceiptFile.js";

const INDENT = 2;

/**
 * The text of a receipt's file: the same receipt gives the same bytes. Integers are decimal text.
 *
 * @param version Of the file, where it has more than a plain receipt.
 * @param more What it has more, in the order in which it is written.
 */
export function writeReceiptFile(
  { chainId, contract, receipt, claimReference }: ReceiptFile,
  version: number = RECEIPT_VERSION,
  more: object = {},
): string {
  const { number, programme, organisation, content } = receipt;
  const { claim, participant, coins, writtenOff, waived, outstanding, statement, issuedAt } = content;
  const { salt, paymentReference, invoiceNumber, customerNumber } = claimReference;
  const file = {
    format: RECEIPT_FORMAT,
    version,
    chainId,
    contract,
    receipt: {
      number,
      programme,
      organisation,
      content: { claim, participant, coins, writtenOff, waived, outstanding, statement, issuedAt },
    },
    claimReference: { salt, paymentReference, invoiceNumber, customerNumber },
    ...more,
  };
  const text = JSON.stringify(
    file,
    (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value),
    INDENT,
  );
  return `${text}\n`;
}
