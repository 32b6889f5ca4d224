import { readFileSync } from "node:fs";
import { join } from "node:path";

export const PAGE = "docs/analysis.md";

/**
 * The findings that the page answers: under a heading with the name of the detector, a list entry for each, which begins
 * with the place and the expressions in backquotes, then a dash and the answer.
 *
 * @returns {Set<string>} their names, as {@link findings} has them
 */
export function answers() {
  const page = readFileSync(join(import.meta.dirname, "../..", PAGE), "utf8");
  const names = new Set();
  for (const [, detector, body] of page.matchAll(/^### (\S+)\n(.*?)(?=^#{2,3} |$(?![\s\S]))/gms)) {
    const entries = body.split(/^- /m).slice(1);
    if (entries.length === 0) names.add(detector);
    for (const entry of entries) {
      const [name = "", answer = ""] = entry.replaceAll(/\s+/g, " ").split(" — ");
      if (answer.trim() === "") throw new Error(`${PAGE}: no answer to ${detector} ${name}`);
      names.add(`${detector} ${name}`);
    }
  }
  return names;
}
