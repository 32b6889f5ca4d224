import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { parseOin } from "../../../src/organisation/parseOin.js";
import { readSpendings } from "../../../src/spendings/readSpendings.js";
import { SPENDING_NAMES, type SpendingRedeemer } from "../../../src/spendings/Spending.js";
import { writeSpendingFile } from "../../../src/spendings/writeSpendingFile.js";
import type { Context } from "../../context/Context.js";
import { spendingBookOf } from "../../context/spendingBookOf.js";
import { writeFiles } from "../../output/writeFiles.js";

/** Which receipts, for whom. */
export interface SpendingExportOptions {
  readonly programme: bigint;
  /** Only those of this provider: twenty digits. */
  readonly provider?: string | undefined;
  /** The folder for the receipt files. */
  readonly out: string;
}

const DIGITS = 6;

/**
 * Writes a file for every voucher or contribution of a programme. The same receipt gives the same bytes.
 *
 * @returns The files, by number.
 * @throws SocialcoinError `OIN_INVALID`, `FILE_NOT_WRITTEN`, and what reading throws
 */
export async function exportSpendings(
  context: Context,
  redeemer: SpendingRedeemer,
  { programme, provider, out }: SpendingExportOptions,
): Promise<string[]> {
  const book = spendingBookOf(context, redeemer);
  const organisation = provider === undefined ? undefined : parseOin(provider);
  const place = {
    chainId: context.network.chainId,
    redeemer,
    contract: await book.contract.getAddress(),
  };
  const files = (await readSpendings(book, { programme, organisation })).map(({ receipt }) => {
    const number = receipt.number.toString().padStart(DIGITS, "0");
    const name = `${SPENDING_NAMES[redeemer].struct.toLowerCase()}-${number}.json`;
    return { file: join(out, name), text: writeSpendingFile({ ...place, receipt }), secret: true };
  });
  const changed = files.filter(({ file, text }) => !existsSync(file) || readFileSync(file, "utf8") !== text);
  if (!context.dryRun) writeFiles(changed, false);
  return files.map(({ file }) => file);
}
