import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";

/**
 * The hash of a file, as `sha256:` and hexadecimal digits: who has the file can show that it is this one.
 *
 * @throws SocialcoinError `FILE_UNREADABLE`, `FILE_EMPTY`
 */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  let size = 0;
  try {
    for await (const chunk of createReadStream(file)) {
      size += (chunk as Buffer).length;
      hash.update(chunk as Buffer);
    }
  } catch (cause) {
    throw new SocialcoinError(
      "FILE_UNREADABLE",
      {
        en: `${file} cannot be read. Check the name and the folder.`,
        nl: `${file} kan niet worden gelezen. Kijk naar de naam en de map.`,
      },
      {
        details: { file },
        cause,
      },
    );
  }
  if (size > 0) return `sha256:${hash.digest("hex")}`;
  throw new SocialcoinError(
    "FILE_EMPTY",
    {
      en: `${file} is empty, and shows nothing. Name the right file.`,
      nl: `${file} is leeg, en toont niets. Noem het goede bestand.`,
    },
    {
      details: { file },
    },
  );
}
