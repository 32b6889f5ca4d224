import { element } from "./element.js";
import type { Finding } from "../src/receipts/Verification.js";
import type { Words } from "./words/english.js";

const SYMBOLS: Readonly<Record<Finding["answer"], string>> = {
  yes: "✓",
  no: "✕",
  "could-not-check": "?",
  "not-applicable": "–",
};

/** The chain of proof: each question with its answer and the reason for it. */
export function showProof(findings: readonly Finding[], words: Words): HTMLElement {
  const links = findings.map(({ question, answer, reason }) =>
    element(
      `li.${answer}`,
      {},
      element("strong", {}, words.questions[question]),
      element(
        "span.answer",
        {},
        element("span.symbol", { "aria-hidden": "true" }, SYMBOLS[answer]),
        words.answers[answer],
      ),
      element("span", {}, words.reasons[reason]),
    ),
  );
  return element("ol.proof", {}, ...links);
}
