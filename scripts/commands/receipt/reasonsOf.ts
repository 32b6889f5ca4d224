import type { Language } from "../../../src/language/Language.js";
import { REASONS } from "../../../src/receipts/reasons.js";
import type { Verification } from "../../../src/receipts/Verification.js";

/** The answers that decided; those that only follow from an earlier one are left out. */
export function reasonsOf(findings: Verification["findings"], language: Language): string {
  return findings
    .filter(({ answer, reason }) => answer !== "yes" && reason !== "EARLIER_ANSWER")
    .map(({ reason }) => REASONS[language][reason])
    .join(" ");
}
