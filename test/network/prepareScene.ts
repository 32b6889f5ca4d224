import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { readTable } from "../../scripts/demo/rule/readTable.js";
import { readInput } from "../../scripts/demo/story/readInput.js";
import { ROOT } from "./places.js";
import { walletAt } from "./Stage.js";

/** Who plays, with which files: the first months of the example's household, and a street that is awarded in bulk. */
export interface Scene {
  /** Names, and the numbers of their accounts. */
  readonly accounts: Readonly<Record<string, number>>;
  readonly creditors: readonly { readonly name: string; readonly oin: string; readonly ground: string }[];
  readonly months: readonly string[];
  /** Residents of the street. */
  readonly residents: readonly string[];
  /** Files of tasks in the street. */
  readonly bulks: readonly string[];
}

/** Lines in each file of tasks in the street. */
export const BULK_LINES = 4_000;

const EXAMPLE = join(ROOT, "examples", "wilgendam");
const CREDITORS = ["belastingdienst", "cjib", "duo", "oost"];
const MONTHS = ["2027-01", "2027-02", "2027-03"];
/** When the last task of these months is done, by the example. */
const MONTHS_END = Date.UTC(2027, 3, 1);
const RESIDENTS = 10;
const BULKS = 5;
const FIRST_RESIDENT = 100;
const A_DAY = 86_400_000;
/** No ceiling stands in the way: what the example spreads over years is played in minutes. */
const ENOUGH = { budget: 10_000_000, monthCeiling: "500000.00", yearCeiling: "500000.00" };

/** What is played. */
export function chooseScene(): Scene {
  const { creditors } = readInput(EXAMPLE).story;
  const residents = Array.from({ length: RESIDENTS }, (_, index) => `B-${index + 1}`);
  const known = JSON.parse(readFileSync(join(EXAMPLE, "accounts.json"), "utf8")) as Record<string, number>;
  return {
    accounts: {
      ...known,
      ...Object.fromEntries(residents.map((name, index) => [name, FIRST_RESIDENT + index])),
    },
    creditors: creditors.filter(({ name }) => CREDITORS.includes(name)),
    months: MONTHS,
    residents,
    bulks: Array.from({ length: BULKS }, (_, index) => `street-${index + 1}.csv`),
  };
}

/**
 * Writes the files of a scene into a folder. They are those of the example, but that its time ends today: this network has
 * a clock that nobody can move.
 *
 * @param now By `Date.now()`; the same gives the same files.
 */
export function prepareScene(folder: string, scene: Scene, now: number): void {
  mkdirSync(folder, { recursive: true });
  const at = (...names: string[]): string => join(folder, ...names);
  const days = Math.ceil((MONTHS_END - now) / A_DAY) + 1;
  const shifted = (time: string): string => {
    const moment = new Date(Date.parse(`${time.replace(" ", "T")}:00Z`) - days * A_DAY);
    return moment.toISOString().slice(0, 16).replace("T", " ");
  };

  for (const file of ["organisations.csv", "staff.csv"]) copyFileSync(join(EXAMPLE, file), at(file));
  cpSync(join(EXAMPLE, "claims"), at("claims"), { recursive: true });
  const addresses = Object.entries(scene.accounts).map(([name, index]) => [name, walletAt(index).address]);
  writeFileSync(at("accounts.json"), JSON.stringify(Object.fromEntries(addresses)));

  const period = { startsAt: shifted("2026-12-01 00:00"), endsAt: shifted("2029-01-01 00:00") };
  for (const [name, source] of [
    ["household", EXAMPLE],
    ["street", join(EXAMPLE, "neighbourhood")],
  ] as const) {
    const programme = JSON.parse(readFileSync(join(source, "programme.json"), "utf8")) as object;
    mkdirSync(at(name), { recursive: true });
    copyFileSync(join(source, "terms.txt"), at(name, "terms.txt"));
    writeFileSync(at(name, "programme.json"), JSON.stringify({ ...programme, ...period, ...ENOUGH }));
  }
  for (const month of scene.months) {
    const rows = readTable(join(EXAMPLE, "tasks", `${month}.csv`)).map((row) => ({
      ...row,
      started: shifted(row["started"] ?? ""),
      finished: shifted(row["finished"] ?? ""),
    }));
    writeFileSync(at(`${month}.csv`), csvOf(rows));
  }
  for (const [index, file] of scene.bulks.entries()) {
    writeFileSync(at(file), csvOf(street(scene, index, shifted)));
  }
}

/** Everybody in the street cleans it, every day. */
function street(
  { residents }: Scene,
  file: number,
  shifted: (time: string) => string,
): Record<string, string>[] {
  return Array.from({ length: BULK_LINES }, (_, index) => {
    const task = String(file * BULK_LINES + index + 1);
    const day = `2027-01-${String(1 + (index % 28)).padStart(2, "0")}`;
    return {
      task,
      participant: residents[index % residents.length] ?? "",
      activity: "street-clean-up",
      units: "1",
      group: "no",
      started: shifted(`${day} 10:00`),
      finished: shifted(`${day} 12:30`),
      evidence: `STREET-${task}`,
    };
  });
}

function csvOf(rows: readonly Record<string, string>[]): string {
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
  return `${lines.map((cells) => cells.join(",")).join("\n")}\n`;
}
