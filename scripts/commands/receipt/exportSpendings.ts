import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { parseOin } from "../../../src/organisation/parseOin.js";
import { readSpendings } from "../../../src/spendings/readSpendings.js";
import { SPENDING_NAMES, type SpendingRedeemer } from "../../../src/spendings/Spending.js";
import { writeSpendingFile } from "../../../src/spendings/writeSpendingFile.js";
import type { Context } from "../../context/Context.js";
import { spendingBookOf } from "../../context/spendingBookOf.js";
import { writeFiles } from "../../output/writeFiles.js";
import type { Exported } from "./export.js";
import type { ExportOptions } from "./ExportOptions.js";

const DIGITS = 6;

/**
 * Writes a file for every voucher or contribution of a programme. The same receipt gives the same bytes; there is no
 * proof and no reference to add.
 *
 * @throws SocialcoinError `OIN_INVALID`, `FILE_NOT_WRITTEN`, and what reading throws
 */
export async function exportSpendings(
  context: Context,
  redeemer: SpendingRedeemer,
  { programme, creditor, number, from = 0n, until, out }: ExportOptions,
): Promise<Exported> {
  const book = spendingBookOf(context, redeemer);
  const organisation = creditor === undefined ? undefined : parseOin(creditor);
  const place = {
    chainId: context.network.chainId,
    redeemer,
    contract: await book.contract.getAddress(),
  };
  const found = await readSpendings(book, { programme, organisation, number });
  const files = found
    .filter(({ receipt: { content } }) => from <= content.issuedAt && content.issuedAt < (until ?? Infinity))
    .map(({ receipt }) => {
      const digits = receipt.number.toString().padStart(DIGITS, "0");
      const name = `${SPENDING_NAMES[redeemer].struct.toLowerCase()}-${digits}.json`;
      return { file: join(out, name), text: writeSpendingFile({ ...place, receipt }), secret: true };
    });
  const changed = files.filter(({ file, text }) => !existsSync(file) || readFileSync(file, "utf8") !== text);
  if (!context.dryRun) writeFiles(changed, true);
  return { files: files.map(({ file }) => file), written: changed.length, without: [] };
}
