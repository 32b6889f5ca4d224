import type { Finding, Question, Reason } from "./Verification.js";

/** What a question was answered with. */
export function finding(question: Question, answer: Finding["answer"], reason: Reason): Finding {
  return { question, answer, reason };
}
