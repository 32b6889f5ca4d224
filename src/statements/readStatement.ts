import type { z } from "zod";

import { SocialcoinError } from "../errors/SocialcoinError.js";
import { describeIssue } from "../json/describeIssue.js";
import { readJson } from "../json/readJson.js";
import {
  DOMAIN_NAMES,
  DOMAIN_VERSION,
  type PrimaryType,
  type Statement,
  type StatementDomain,
  statementKinds,
} from "./Statement.js";
import { fileTypes, statementFileSchema } from "./StatementFile.js";

/**
 * The statement in a file of unknown origin: its form is checked, and that its types are exactly those of the contracts,
 * so that what a wallet showed is what counts. Whether it is signed, in time and for this network is for
 * `checkStatement`.
 *
 * @param text The file's content.
 * @param expected The kind of statement that is wanted; any where it is left out.
 * @throws SocialcoinError `STATEMENT_FORM_INVALID`, `STATEMENT_FIELD_INVALID`, `STATEMENT_TYPES_DIFFER`,
 * `STATEMENT_DOMAIN_DIFFERS`, `STATEMENT_OTHER_KIND`, and those of `readJson`
 */
export function readStatement<P extends PrimaryType = PrimaryType>(text: string, expected?: P): Statement<P> {
  const file = statementFileSchema.safeParse(readJson(text));
  if (!file.success) throw invalid("STATEMENT_FORM_INVALID", file.error);

  const { primaryType, types, message, signature } = file.data;
  const domain = file.data.domain as StatementDomain;
  requireKind(primaryType, expected);
  requireTypes(primaryType, types);
  requireDomain(primaryType, domain);
  const checked = statementKinds[primaryType].schema.safeParse(message);
  if (!checked.success) throw invalid("STATEMENT_FIELD_INVALID", checked.error);

  return {
    domain,
    primaryType,
    message: checked.data,
    ...(signature === undefined ? {} : { signature: signature.toLowerCase() }),
  } as Statement<P>;
}

function requireKind(primaryType: PrimaryType, expected: PrimaryType | undefined): void {
  if (expected === undefined || primaryType === expected) return;
  throw new SocialcoinError(
    "STATEMENT_OTHER_KIND",
    {
      en: `The file holds a statement of kind ${primaryType} and one of kind ${expected} is wanted: give the right file.`,
      nl: `Het bestand bevat een verklaring van de soort ${primaryType} en er is een van de soort ${expected} nodig: geef het goede bestand.`,
    },
    { details: { have: primaryType, need: expected } },
  );
}

/** The order of the structs has no meaning in EIP-712; that of their fields has. */
function requireTypes(primaryType: PrimaryType, types: Record<string, unknown>): void {
  const expected = fileTypes(primaryType);
  const names = Object.keys(expected);
  const same =
    Object.keys(types).length === names.length &&
    names.every((name) => JSON.stringify(types[name]) === JSON.stringify(expected[name]));
  if (same) return;
  throw new SocialcoinError(
    "STATEMENT_TYPES_DIFFER",
    {
      en: `The types in the file are not those of a ${primaryType}: a wallet would have shown something else; let it be made and signed again.`,
      nl: `De types in het bestand zijn niet die van een ${primaryType}: een wallet zou iets anders hebben getoond; laat haar opnieuw maken en ondertekenen.`,
    },
    { details: { primaryType } },
  );
}

function requireDomain(primaryType: PrimaryType, { name, version }: StatementDomain): void {
  const expected = statementKinds[primaryType].contracts.map((contract) => DOMAIN_NAMES[contract]);
  if (expected.includes(name) && version === DOMAIN_VERSION) return;
  throw new SocialcoinError(
    "STATEMENT_DOMAIN_DIFFERS",
    {
      en: `The statement is for "${name}" version "${version}" and a ${primaryType} is for "${expected.join('" or "')}" version "${DOMAIN_VERSION}": let it be made and signed again.`,
      nl: `De verklaring is voor "${name}" versie "${version}" en een ${primaryType} is voor "${expected.join('" of "')}" versie "${DOMAIN_VERSION}": laat haar opnieuw maken en ondertekenen.`,
    },
    { details: { name, version, expected } },
  );
}

function invalid(code: string, error: z.ZodError): SocialcoinError {
  const { field, sentence } = describeIssue(error);
  return new SocialcoinError(
    code,
    {
      en: `The file is not a statement that can be used: ${sentence.en}.`,
      nl: `Het bestand is geen verklaring die te gebruiken is: ${sentence.nl}.`,
    },
    {
      details: { field },
    },
  );
}
