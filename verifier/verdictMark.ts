import { element } from "./element.js";
import type { Outcome } from "./judge.js";
import type { Words } from "./words/english.js";

/** Each has a shape of its own: nobody needs to see the colour. */
const SYMBOLS: Readonly<Record<Outcome, string>> = {
  standing: "✓",
  reversed: "↺",
  practice: "!",
  false: "✕",
  unchecked: "?",
  "no-receipt": "–",
};

/** A verdict as a symbol and words. */
export function verdictMark(outcome: Outcome, words: Words): HTMLElement {
  const symbol = element("span.symbol", { "aria-hidden": "true" }, SYMBOLS[outcome]);
  return element(`span.verdict.${outcome}`, {}, symbol, words.verdicts[outcome]);
}
