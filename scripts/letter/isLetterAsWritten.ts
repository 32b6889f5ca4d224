import { readLetterSettings } from "../../src/letters/LetterSettings.js";
import type { PageComparison } from "../../src/letters/verifyFile.js";
import { writeLetter } from "./writeLetter.js";

/** Writes the letter again from what it carries, and compares all its bytes. */
export const isLetterAsWritten: PageComparison = async (letter, bundle) => {
  const settings = readLetterSettings(letter);
  if (settings === undefined) return false;
  const written = await writeLetter(bundle, settings);
  return Buffer.compare(written, letter) === 0;
};
