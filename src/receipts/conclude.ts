import type { Finding, Verification } from "./Verification.js";

/** The verdict that follows from the answers. */
export function conclude(findings: readonly Finding[]): Verification["verdict"] {
  const answers = findings.map(({ answer }) => answer);
  if (answers.includes("no")) return "not-valid";
  return answers.includes("could-not-check") ? "could-not-be-checked" : "valid";
}
