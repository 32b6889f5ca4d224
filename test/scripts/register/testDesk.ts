// A neighbourhood team's desk without a network: a register in a folder of its own, and a clock that stands still.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { getAddress } from "ethers";

import { parseTime } from "../../../scripts/input/parseTime.js";
import { silentOutput } from "../../../scripts/output/silentOutput.js";
import { createDatabase } from "../../../scripts/register/createDatabase.js";
import type { Desk } from "../../../scripts/register/Desk.js";

/** A desk whose clock a test sets. */
export interface TestDesk extends Desk {
  /** Sets the clock to a time on Dutch clocks. */
  readonly clock: (text: string) => void;
  /** The same desk, with something else. */
  readonly but: (other: Partial<Desk>) => Desk;
  readonly folder: string;
}

/** Where there is a disk in memory, waiting for it takes no time. */
export const DISK = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** Participants, by the names that they have at the desk. */
export const ACCOUNTS: Readonly<Record<string, string>> = {
  "P-1": getAddress(`0x${"11".repeat(20)}`),
  "P-2": getAddress(`0x${"22".repeat(20)}`),
};

/** The catalogue of the tests: minimum durations in seconds. */
export const CATALOGUE = [
  activity(0n, "centre-day", 21_600n, true),
  activity(1n, "street-clean-up", 7_200n, true),
  activity(2n, "retired", 0n, false),
];

function activity(number: bigint, code: string, minimumDuration: bigint, offered: boolean) {
  return { number, code, minimumDuration, offered, reward: 100n, groupMultiplier: 1n, declaration: "0x" };
}

/** Makes a register, with the clock at noon on 5 January 2027. */
export async function testDesk(firstTask = 1): Promise<TestDesk> {
  const folder = mkdtempSync(join(DISK, "socialcoin-register-"));
  let now = Number(parseTime("2027-01-05 12:00"));
  const desk: Desk = {
    file: join(folder, "zuid.register"),
    by: "anna",
    now: () => now,
    keysOn: () => ({
      addressOf: (name) =>
        ACCOUNTS[name] ?? (/^0x[0-9a-fA-F]{40}$/.test(name) ? getAddress(name) : undefined),
    }),
    nameOn: () => (account) => Object.keys(ACCOUNTS).find((name) => ACCOUNTS[name] === account) ?? account,
    output: silentOutput(),
    dryRun: false,
  };
  const facts = {
    chainId: 31_337n,
    genesis: "0x00",
    socialcoin: "0x00",
    programme: 1n,
    startsAt: Number(parseTime("2027-01-01 00:00")),
    endsAt: Number(parseTime("2027-12-31 23:59")),
    firstTask,
  };
  await createDatabase(desk, facts, CATALOGUE);
  const clock = (text: string): void => {
    now = Number(parseTime(text));
  };
  return { ...desk, clock, but: (other) => ({ ...desk, ...other }), folder };
}

/** Removes what a desk left. */
export function clearDesk({ folder }: TestDesk): void {
  rmSync(folder, { recursive: true, force: true });
}
