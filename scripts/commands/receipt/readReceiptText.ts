import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { isLetter } from "../../../src/letters/isLetter.js";
import { readLetter } from "../../../src/letters/readLetter.js";
import { REASONS } from "../../../src/receipts/reasons.js";
import { readTextFile } from "../../input/readTextFile.js";
import { readBytes } from "./readBytes.js";

/**
 * The text of a receipt: of its file, or of the letter that carries it.
 *
 * @throws SocialcoinError `LETTER_WITHOUT_RECEIPT`, and those of {@link readTextFile}
 */
export function readReceiptText(file: string): string {
  const bytes = readBytes(file);
  if (!isLetter(bytes)) return readTextFile(file);
  const { text, reason } = readLetter(bytes);
  if (text !== undefined) return text;
  throw new SocialcoinError(
    "LETTER_WITHOUT_RECEIPT",
    { en: `${file}: ${REASONS.en[reason]}`, nl: `${file}: ${REASONS.nl[reason]}` },
    {
      details: { file, reason },
    },
  );
}
