import type { Finding } from "./Verification.js";

/**
 * What keeps a receipt from being proven, whether or not it still counts; undefined where it is proven. One that was
 * reversed is not valid, and only this tells whether that is true.
 */
export function findLacking(findings: readonly Finding[]): Finding | undefined {
  return findings.find(
    ({ question, answer }) => question !== "standing" && (answer === "no" || answer === "could-not-check"),
  );
}
