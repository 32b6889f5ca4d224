import type { Reason } from "./reasons.js";
import type { Finding, Question } from "./Verification.js";

/** What a question was answered with. */
export function finding(question: Question, answer: Finding["answer"], reason: Reason): Finding {
  return { question, answer, reason };
}
