import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join } from "node:path";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { RECEIPT_FORMAT } from "../../../src/receipts/ReceiptFile.js";
import { SPENDING_FORMAT } from "../../../src/spendings/SpendingFile.js";

/** What every file of ours says that it is, in its first field. */
const OURS = /^\s{0,8}\{\s{0,8}"format"\s{0,8}:\s{0,8}"(socialcoin-[a-z-]{1,40})"/;
const HEAD = 128;

/**
 * The files that are meant by names of files and folders. Of a folder and the folders in it the receipts and letters
 * are taken; what says that it is another file of ours, such as a statement, is left out, and a damaged file is not.
 *
 * @throws SocialcoinError `RECEIPTS_MISSING` where there is none
 */
export function receiptPaths(paths: readonly string[]): string[] {
  const files = paths.flatMap((path) => {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
    // Links are not followed: a folder that somebody sends may lead anywhere with them.
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:json|pdf)$/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .filter((file) => !isOther(file));
  });
  if (files.length > 0) return files;
  throw new SocialcoinError("RECEIPTS_MISSING", {
    en: `There is no receipt and no letter in ${paths.join(", ")}. Name the right folder.`,
    nl: `Er is geen bewijs en geen brief in ${paths.join(", ")}. Noem de goede map.`,
  });
}

function isOther(file: string): boolean {
  if (!/\.json$/i.test(file)) return false;
  const format = OURS.exec(headOf(file))?.[1];
  return format !== undefined && format !== RECEIPT_FORMAT && format !== SPENDING_FORMAT;
}

/** An unreadable file is for the reader to complain about. */
function headOf(file: string): string {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, "r");
    const head = Buffer.alloc(HEAD);
    return head.subarray(0, readSync(descriptor, head, 0, HEAD, 0)).toString("utf8");
  } catch {
    return "";
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
