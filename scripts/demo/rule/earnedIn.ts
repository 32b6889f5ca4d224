import { readFileSync } from "node:fs";

import type { Input } from "../story/readInput.js";
import { readTable } from "./readTable.js";

interface Entry {
  readonly code: string;
  readonly reward: number;
  readonly groupMultiplier: number;
}

/** The coins that a month's tasks earn for the household, by the catalogue of `programme.json`. */
export function earnedIn(input: Input, month: string): bigint {
  const programme = JSON.parse(readFileSync(input.path("programme.json"), "utf8")) as { catalogue: Entry[] };
  const catalogue = new Map(programme.catalogue.map((entry) => [entry.code, entry]));
  return readTable(input.path("tasks", `${month}.csv`)).reduce((sum, row) => {
    const entry = catalogue.get(row["activity"] ?? "");
    const times = row["group"] === "yes" ? (entry?.groupMultiplier ?? 0) : 1;
    return sum + BigInt((entry?.reward ?? 0) * Number(row["units"]) * times);
  }, 0n);
}
