import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import { refuseExisting } from "./refuseExisting.js";

/** A file to write. */
export interface OutputFile {
  readonly file: string;
  readonly text: string | Uint8Array;
  /** For its owner's eyes only: it holds salts or references. */
  readonly secret?: boolean;
}

/**
 * Writes files, each whole or not at all. Nothing is written when one of them exists, unless that is wanted.
 *
 * @param overwrite Whether existing files may be replaced.
 * @throws SocialcoinError `FILE_EXISTS`, `FILE_NOT_WRITTEN`
 */
export function writeFiles(files: readonly OutputFile[], overwrite: boolean): void {
  refuseExisting(
    files.map(({ file }) => file),
    overwrite,
  );
  for (const { file, text, secret } of files) {
    try {
      mkdirSync(dirname(file), { recursive: true });
      // A reader never sees half a file, and a crash leaves none under the right name.
      // Where others may write too, what stands there may be a link to elsewhere, or a file that they can read.
      rmSync(`${file}.part`, { force: true });
      writeFileSync(`${file}.part`, text, { mode: secret === true ? 0o600 : 0o644, flag: "wx" });
      renameSync(`${file}.part`, file);
    } catch (cause) {
      throw new SocialcoinError(
        "FILE_NOT_WRITTEN",
        {
          en: `${file} cannot be written. Check the folder and the space on it.`,
          nl: `${file} kan niet worden geschreven. Kijk naar de map en de ruimte daar.`,
        },
        {
          exitKind: "configuration",
          details: { file },
          cause,
        },
      );
    }
  }
}
