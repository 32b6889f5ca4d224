import type { Outcome } from "../rule/expectOutcome.js";

const HEAD = "claim,creditor,rank,coins,writtenOffCents,waivedCents,outstandingCents";

/** The content of `summary.csv`: one line per claim. */
export function summaryCsv(outcomes: readonly Outcome[]): string {
  const lines = outcomes.map(({ claim, coins, writtenOffCents, waivedCents, outstandingCents }) =>
    [
      claim.name,
      claim.holders.at(-1),
      claim.preferential ? "preferential" : "unsecured",
      coins,
      writtenOffCents,
      waivedCents,
      outstandingCents,
    ].join(","),
  );
  return `${[HEAD, ...lines].join("\n")}\n`;
}
