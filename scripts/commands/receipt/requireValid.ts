import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import type { Language } from "../../../src/language/Language.js";
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
      {
        en: `Not valid: ${shown(invalid, "en")}. Do not post what is not valid; ask the municipality.`,
        nl: `Niet geldig: ${shown(invalid, "nl")}. Boek niet wat niet geldig is; vraag de gemeente.`,
      },
      { details: { files: invalid } },
    );
  }
  const unchecked = verified.filter(({ verdict }) => verdict !== "valid").map(({ file }) => file);
  if (unchecked.length === 0) return;
  throw new SocialcoinError(
    "RECEIPT_NOT_CHECKED",
    {
      en: `Could not be checked: ${shown(unchecked, "en")}. That says nothing against them; receipt verify tells why.`,
      nl: `Niet te controleren: ${shown(unchecked, "nl")}. Dat zegt niets tegen die bewijzen; receipt verify zegt waarom.`,
    },
    { exitKind: "unreachable", details: { files: unchecked } },
  );
}

function shown(files: readonly string[], language: Language): string {
  const more = files.length - SHOWN;
  const rest = { en: ` and ${more} more`, nl: ` en nog ${more}` }[language];
  return `${files.slice(0, SHOWN).join(", ")}${more > 0 ? rest : ""}`;
}
