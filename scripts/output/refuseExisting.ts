import { existsSync } from "node:fs";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/**
 * Refuses before any work is done when a file exists that must not be replaced.
 *
 * @throws SocialcoinError `FILE_EXISTS`
 */
export function refuseExisting(files: readonly string[], overwrite: boolean): void {
  const file = overwrite ? undefined : files.find((name) => existsSync(name));
  if (file === undefined) return;
  throw new SocialcoinError(
    "FILE_EXISTS",
    {
      en: `${file} exists already. Use that one, name another, or replace it with --overwrite.`,
      nl: `${file} bestaat al. Gebruik dat, noem een ander, of vervang het met --overwrite.`,
    },
    { details: { file } },
  );
}
