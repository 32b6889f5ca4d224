import type { Submission } from "./submitStatements.js";

/** Text view of what became of statements. */
export function viewSubmission({ outcome, submitted, already, transactions }: Submission): string {
  const before = already.length === 0 ? "" : ` ${countOf(already.length)} carried out already.`;
  switch (outcome) {
    case "already-done":
      return `Nothing was sent:${before}`;
    case "planned":
      return `Nothing was sent; ${countOf(submitted.length)} waiting.${before}`;
    case "done": {
      const where = transactions.map(({ hash, block }) => `${hash} in block ${block}`).join(", ");
      return `Done: ${countOf(submitted.length)} carried out by ${where}.${before}`;
    }
  }
}

function countOf(statements: number): string {
  return statements === 1 ? "1 statement was" : `${statements} statements were`;
}
