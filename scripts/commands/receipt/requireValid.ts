import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import type { Verification } from "../../../src/receipts/Verification.js";

/** Beyond this a person has seen enough names. */
const SHOWN = 10;

/**
 * Refuses for every file whose receipt is not valid, or else for every one that could not be checked.
 *
 * @param all Files without a verdict are left out.
 * @throws SocialcoinError `RECEIPT_NOT_VALID`, `RECEIPT_NOT_CHECKED`; the details name every file
 */
export function requireValid(all: readonly { file: string; verdict?: Verification["verdict"] }[]): void {
  const verified = all.filter(({ verdict }) => verdict !== undefined);
  const invalid = verified.filter(({ verdict }) => verdict === "not-valid").map(({ file }) => file);
  if (invalid.length > 0) {
    throw new SocialcoinError(
      "RECEIPT_NOT_VALID",
      `Not valid: ${shown(invalid)}. Do not post what is not valid; ask the municipality.`,
      { details: { files: invalid } },
    );
  }
  const unchecked = verified.filter(({ verdict }) => verdict !== "valid").map(({ file }) => file);
  if (unchecked.length === 0) return;
  throw new SocialcoinError(
    "RECEIPT_NOT_CHECKED",
    `Could not be checked: ${shown(unchecked)}. That says nothing against them; receipt verify tells why.`,
    { exitKind: "unreachable", details: { files: unchecked } },
  );
}

function shown(files: readonly string[]): string {
  const more = files.length > SHOWN ? ` and ${(files.length - SHOWN).toString()} more` : "";
  return `${files.slice(0, SHOWN).join(", ")}${more}`;
}
