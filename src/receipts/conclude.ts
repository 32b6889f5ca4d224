import type { Finding, Verification } from "./Verification.js";

/** The verdict that follows from the answers. */
export function conclude(findings: readonly Finding[]): Verification["verdict"] {
  if (findings.some(({ answer }) => answer === "no")) return "not-valid";
  return findings.some(({ answer }) => answer === "could-not-check") ? "could-not-be-checked" : "valid";
}
