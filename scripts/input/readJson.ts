import { z } from "zod";

import { SocialcoinError } from "../../src/errors/SocialcoinError.js";
import type { Wording } from "../../src/language/Wording.js";
import { readTextFile } from "./readTextFile.js";

/**
 * A JSON file of a known form.
 *
 * @param what What the file should be, for the sentence: "a private file of claim open".
 * @throws SocialcoinError `FILE_INVALID`, naming the field, and what {@link readTextFile} throws
 */
export function readJson<T>(file: string, schema: z.ZodType<T>, what: Wording): T {
  const text = readTextFile(file);
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    const issue = cause instanceof z.ZodError ? cause.issues[0] : undefined;
    const field = issue?.path.join(".") ?? "";
    throw new SocialcoinError(
      "FILE_INVALID",
      {
        en: `${file}${field === "" ? "" : `, field ${field}`}: this is not ${what.en}. Name the right file, or restore it.`,
        nl: `${file}${field === "" ? "" : `, veld ${field}`}: dit is niet ${what.nl}. Noem het goede bestand, of zet het terug.`,
      },
      { details: { file, field } },
    );
  }
}
