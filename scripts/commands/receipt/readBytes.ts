import { readFileSync } from "node:fs";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";

/**
 * A file as it stands: whether it is a receipt or a letter is for a verifier to judge, and its bytes are part of that.
 *
 * @throws SocialcoinError `FILE_UNREADABLE`
 */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new SocialcoinError("FILE_UNREADABLE", `${file} cannot be read. Check its name and your rights.`, {
      details: { file },
      cause,
    });
  }
}
