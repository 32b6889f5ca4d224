import { existsSync, readFileSync } from "node:fs";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { inEnglish } from "../../src/language/inEnglish.js";
import { type OutputFile, writeFiles } from "../output/writeFiles.js";

/** What became of files that follow from an agreement. */
export interface Agreed {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
}

/**
 * Writes files that follow from what was agreed: those that are there already stay as they are. One with another content
 * means that something else was agreed before, or that somebody edited it.
 *
 * @param dryRun Whether to look only.
 * @throws SocialcoinError `NETWORK_FILE_DIFFERS`, `FILE_NOT_WRITTEN`
 */
export function writeAgreed(files: readonly OutputFile[], overwrite: boolean, dryRun: boolean): Agreed {
  const isSame = ({ file, text }: OutputFile): boolean =>
    existsSync(file) && readFileSync(file, "utf8") === text;
  const same = files.filter(isSame);
  const changed = files.filter((file) => !same.includes(file));
  const existing = overwrite ? undefined : changed.find(({ file }) => existsSync(file));
  if (existing !== undefined) {
    throw new SocialcoinError(
      "NETWORK_FILE_DIFFERS",
      inEnglish(
        `${existing.file} says something else than what would be written: another agreement, or a change by hand. Compare ` +
          "them; --overwrite replaces it. Keys are never replaced.",
      ),
      { details: { file: existing.file } },
    );
  }
  if (!dryRun) writeFiles(changed, true);
  const names = (list: readonly OutputFile[]): string[] => list.map(({ file }) => file);
  return { written: names(changed), unchanged: names(same) };
}
