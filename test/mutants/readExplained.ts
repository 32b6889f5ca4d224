import { readFileSync } from "node:fs";

/** Why a mutant may survive. */
export interface Explained {
  /** Nobody could tell the difference; or one could, and it does not matter. */
  kind: "equivalent" | "accepted";
  /** What is changed, as the page shows it. */
  change: string;
  why: string;
}

/** A heading, or an entry: its id and the change on the first line, the reason on those after it. */
const PARTS = /^## (Equivalent|Accepted)$|^- `([0-9a-f]{8})` (.+)\n((?: {2}.+(?:\n|$))+)/gm;

/** Reads the list of surviving mutants from the text of docs/mutants.md, by their id. */
export function readExplained(page = readFileSync("docs/mutants.md", "utf8")): Map<string, Explained> {
  const explained = new Map<string, Explained>();
  let kind: Explained["kind"] = "accepted";
  for (const [, heading, id = "", change = "", why = ""] of page.matchAll(PARTS)) {
    if (heading === undefined) explained.set(id, { kind, change, why: why.replace(/\s+/g, " ").trim() });
    else kind = heading === "Equivalent" ? "equivalent" : "accepted";
  }
  return explained;
}
