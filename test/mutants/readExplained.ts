import { readFileSync } from "node:fs";

/** Why a mutant may survive. */
export interface Explained {
  /** Nobody could tell the difference; or one could, and it does not matter. */
  kind: "equivalent" | "accepted";
  /** What is changed, as the page shows it. */
  change: string;
  why: string;
}

const ROW = /^\| `([0-9a-f]{8})` +\|(.+)\| *(equivalent|accepted) *\|(.+)\|$/gm;

/** Reads the list of surviving mutants from the text of docs/mutants.md, by their id. */
export function readExplained(page = readFileSync("docs/mutants.md", "utf8")): Map<string, Explained> {
  const rows = [...page.matchAll(ROW)].map(([, id = "", change = "", kind, why = ""]) => {
    const explained = { kind: kind as Explained["kind"], change: change.trim(), why: why.trim() };
    return [id, explained] as const;
  });
  return new Map(rows);
}
