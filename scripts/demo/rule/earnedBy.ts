import { readFileSync } from "node:fs";

import { readTable } from "./readTable.js";

interface Entry {
  readonly code: string;
  readonly reward: number;
  readonly groupMultiplier: number;
}

/** The coins that a file of tasks earns for each participant, by the catalogue of a programme's file. */
export function earnedBy(programmeFile: string, tasksFile: string): ReadonlyMap<string, bigint> {
  const programme = JSON.parse(readFileSync(programmeFile, "utf8")) as { catalogue: Entry[] };
  const catalogue = new Map(programme.catalogue.map((entry) => [entry.code, entry]));
  const earned = new Map<string, bigint>();
  for (const row of readTable(tasksFile)) {
    const entry = catalogue.get(row["activity"] ?? "");
    const times = row["group"] === "yes" ? (entry?.groupMultiplier ?? 0) : 1;
    const coins = BigInt((entry?.reward ?? 0) * Number(row["units"]) * times);
    const participant = row["participant"] ?? "";
    earned.set(participant, (earned.get(participant) ?? 0n) + coins);
  }
  return earned;
}
