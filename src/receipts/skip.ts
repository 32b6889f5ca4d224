import { finding } from "./finding.js";
import type { Finding, Question } from "./Verification.js";

/** Questions that an earlier answer makes impossible to ask. */
export function skip(...questions: Question[]): Finding[] {
  return questions.map((question) => finding(question, "could-not-check", "EARLIER_ANSWER"));
}
