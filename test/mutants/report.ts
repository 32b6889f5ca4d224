import type { Mutant } from "./Mutant.js";
import type { Explained } from "./readExplained.js";
import type { Verdict } from "./Verdict.js";

/** What the judged mutants come to, and what does not agree with docs/mutants.md. */
export interface Report {
  lines: string[];
  faults: string[];
}

/** Adds up the verdicts of some mutants and compares the survivors with the list that explains them. */
export function report(
  mutants: readonly Mutant[],
  verdicts: ReadonlyMap<string, Verdict>,
  explained: ReadonlyMap<string, Explained>,
): Report {
  const outcomes = new Map(mutants.map(({ id }) => [id, verdicts.get(id)?.outcome ?? "not judged"]));
  const count = (wanted: string): number => [...outcomes.values()].filter((one) => one === wanted).length;
  const survivors = mutants.filter(({ id }) => outcomes.get(id) === "survived");
  const listed = survivors.filter(({ id }) => explained.has(id));
  const same =
    listed.filter(({ id }) => explained.get(id)?.kind === "equivalent").length + count("equivalent");
  const valid = mutants.length - count("invalid") - count("not judged");
  const lines = [
    `${mutants.length} mutants; ${count("not judged")} of them not judged yet, ${count("invalid")} refused by the compiler.`,
    `${valid} judged: ${count("killed")} killed, ${same} equivalent (${count("equivalent")} by their code), ` +
      `${listed.length - same + count("equivalent")} accepted, ${survivors.length - listed.length} unexplained.`,
    `${((100 * count("killed")) / Math.max(1, valid - same)).toFixed(1)} % of those that differ are killed.`,
  ];

  const faults = survivors
    .filter(({ id }) => !explained.has(id))
    .map((mutant) => `Survives, and docs/mutants.md does not say why: ${tell(mutant)}`);
  for (const [id, { change }] of explained) {
    if (["survived", "not judged"].includes(outcomes.get(id) ?? "no mutant")) continue;
    faults.push(
      `docs/mutants.md lists ${id} (${change}), which is ${outcomes.get(id) ?? "no mutant"}: take it out.`,
    );
  }
  return { lines, faults };
}

/** A mutant in one line. */
export function tell({ id, file, line, within, before, after }: Mutant): string {
  return `${id} ${file}:${line} ${within}: ${before} → ${after}`;
}
