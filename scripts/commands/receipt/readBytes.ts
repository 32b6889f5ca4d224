import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";

/** One more than the largest letter that is looked at, and far above any receipt: what is longer is neither. */
const MOST_BYTES = 16_777_217;

/**
 * A file as it stands, and of one that is too long to be a receipt or a letter the beginning: whether it is a receipt or a letter is for a verifier to judge, and its bytes are part of that.
 *
 * @throws SocialcoinError `FILE_UNREADABLE`
 */
export function readBytes(file: string): Uint8Array {
  try {
    return read(file);
  } catch (cause) {
    throw new SocialcoinError(
      "FILE_UNREADABLE",
      {
        en: `${file} cannot be read. Check its name and your rights.`,
        nl: `${file} kan niet worden gelezen. Kijk naar de naam en naar uw rechten.`,
      },
      {
        details: { file },
        cause,
      },
    );
  }
}

function read(file: string): Uint8Array {
  const descriptor = openSync(file, "r");
  try {
    if (fstatSync(descriptor).size < MOST_BYTES) return readFileSync(descriptor);
    const head = Buffer.alloc(MOST_BYTES);
    return head.subarray(0, readSync(descriptor, head, 0, MOST_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
}
