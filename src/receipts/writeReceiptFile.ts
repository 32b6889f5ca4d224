import { type ReceiptFile, RECEIPT_FORMAT, RECEIPT_VERSION } from "./ReceiptFile.js";

const INDENT = 2;

/** The text of a receipt's file: the same receipt gives the same bytes. Integers are decimal text. */
export function writeReceiptFile({ chainId, contract, receipt, claimReference }: ReceiptFile): string {
  const { number, programme, organisation, content } = receipt;
  const { claim, participant, coins, writtenOff, waived, outstanding, statement, issuedAt } = content;
  const { salt, paymentReference, invoiceNumber, customerNumber } = claimReference;
  const file = {
    format: RECEIPT_FORMAT,
    version: RECEIPT_VERSION,
    chainId,
    contract,
    receipt: {
      number,
      programme,
      organisation,
      content: { claim, participant, coins, writtenOff, waived, outstanding, statement, issuedAt },
    },
    claimReference: { salt, paymentReference, invoiceNumber, customerNumber },
  };
  const text = JSON.stringify(
    file,
    (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value),
    INDENT,
  );
  return `${text}\n`;
}
