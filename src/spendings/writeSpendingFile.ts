import { SPENDING_FORMAT, SPENDING_VERSION, type SpendingFile } from "./SpendingFile.js";

const INDENT = 2;

/** The text of a receipt's file: the same receipt gives the same bytes. Integers are decimal text. */
export function writeSpendingFile({ chainId, redeemer, contract, receipt }: SpendingFile): string {
  const { number, programme, organisation, content } = receipt;
  const { target, participant, coins, statement, issuedAt } = content;
  const file = {
    format: SPENDING_FORMAT,
    version: SPENDING_VERSION,
    chainId,
    redeemer,
    contract,
    receipt: {
      number,
      programme,
      organisation,
      content: { target, participant, coins, statement, issuedAt },
    },
  };
  const text = JSON.stringify(
    file,
    (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value),
    INDENT,
  );
  return `${text}\n`;
}
