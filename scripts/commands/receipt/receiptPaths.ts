import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { RECEIPT_FORMAT } from "../../../src/receipts/ReceiptFile.js";
import { SPENDING_FORMAT } from "../../../src/spendings/SpendingFile.js";

/** What every file of ours says that it is, in its first field. */
const OURS = /^\s{0,8}\{\s{0,8}"format"\s{0,8}:\s{0,8}"(socialcoin-[a-z-]{1,40})"/;

/**
 * The files that are meant by names of files and folders. Of a folder the receipts and letters are taken; what says
 * that it is another file of ours, such as a statement, is left out, and a damaged file is not.
 */
export function receiptPaths(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    const names = readdirSync(path).filter((name) => /\.(?:json|pdf)$/i.test(name));
    return names
      .sort()
      .map((name) => join(path, name))
      .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true && !isOther(file));
  });
}

function isOther(file: string): boolean {
  if (!/\.json$/i.test(file)) return false;
  const format = OURS.exec(readFileSync(file, "utf8"))?.[1];
  return format !== undefined && format !== RECEIPT_FORMAT && format !== SPENDING_FORMAT;
}
