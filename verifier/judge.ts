import type { Reason } from "../src/receipts/reasons.js";
import type { Finding, Verification } from "../src/receipts/Verification.js";

/**
 * What a clerk has to know about a receipt.
 *
 * - `standing`: genuine, and it counts.
 * - `reversed`: genuine, and it was undone.
 * - `practice`: all is as it should be, on a network where anybody can make that so.
 * - `false`: a link of the proof is broken.
 * - `unchecked`: something is missing that is needed to tell.
 * - `no-receipt`: the file is something else.
 */
export type Outcome = (typeof OUTCOMES)[number];

/** From good to bad. */
export const OUTCOMES = ["standing", "reversed", "practice", "false", "unchecked", "no-receipt"] as const;

/** The answer that decides, and the reason for it. It adds nothing to a verification but the order of importance. */
export function judge({ findings, verdict }: Verification): { outcome: Outcome; reason: Reason } {
  const broken = findings.find(({ question, answer }) => answer === "no" && question !== "standing");
  if (broken?.reason === "FILE_NO_BUNDLE") return { outcome: "no-receipt", reason: broken.reason };
  if (broken !== undefined) return { outcome: "false", reason: broken.reason };

  const missing = findings.find(({ answer }) => answer === "could-not-check");
  if (missing !== undefined) return { outcome: "unchecked", reason: missing.reason };
  if (findings.some(({ reason }) => reason === "SEALS_DEVELOPMENT")) {
    return { outcome: "practice", reason: "SEALS_DEVELOPMENT" };
  }
  const standing = findings.find(isStanding);
  if (standing?.answer === "no") return { outcome: "reversed", reason: standing.reason };
  return verdict === "valid" && standing?.answer === "yes"
    ? { outcome: "standing", reason: standing.reason }
    : { outcome: "unchecked", reason: "EARLIER_ANSWER" };
}

function isStanding({ question }: Finding): boolean {
  return question === "standing";
}
