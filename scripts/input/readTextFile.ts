import { readFileSync, statSync } from "node:fs";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";

/** More than any register of a municipality; a file above it is not what was meant. */
const LIMIT_BYTES = 64 * 1024 * 1024;

/**
 * The text of a file, without a byte order mark.
 *
 * @throws SocialcoinError `FILE_UNREADABLE`, `FILE_TOO_LARGE`, `FILE_NOT_TEXT`
 */
export function readTextFile(file: string): string {
  // Before it is read: a file of holes costs who sends it nothing.
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const bytes = size > LIMIT_BYTES ? undefined : read(file);
  if (bytes === undefined || bytes.length > LIMIT_BYTES) {
    throw new SocialcoinError(
      "FILE_TOO_LARGE",
      {
        en: `${file} is larger than 64 MB. Name the right file, or split it.`,
        nl: `${file} is groter dan 64 MB. Noem het goede bestand, of splits het.`,
      },
      {
        details: {
          file,
        },
      },
    );
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // The sentence below says it.
  }
  throw new SocialcoinError(
    "FILE_NOT_TEXT",
    {
      en: `${file} is not a text file in UTF-8. Export it as text (UTF-8) again.`,
      nl: `${file} is geen tekstbestand in UTF-8. Exporteer het opnieuw als tekst (UTF-8).`,
    },
    {
      details: {
        file,
      },
    },
  );
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const reason =
      (cause as NodeJS.ErrnoException).code === "ENOENT"
        ? { en: "does not exist", nl: "bestaat niet" }
        : { en: "cannot be read", nl: "kan niet worden gelezen" };
    throw new SocialcoinError(
      "FILE_UNREADABLE",
      {
        en: `${file} ${reason.en}. Check the name and the folder.`,
        nl: `${file} ${reason.nl}. Kijk naar de naam en de map.`,
      },
      {
        details: { file },
      },
    );
  }
}
