// What tests agree on: one programme, whose parts a test can change.
import { encodeBytes32String, id } from "ethers";

import type { Attestation } from "../src/statements/AttestationBatch.js";
import type { ClaimEntry } from "../src/statements/ClaimBatch.js";
import { type Deployed, MONDAY } from "./deployed.js";

/** 2027-01-01 and 2028-07-01, 00:00 UTC: the period of the programmes that tests create. */
export const STARTS_AT = 1_798_761_600n;
export const ENDS_AT = 1_846_022_400n;
/** 2030-01-01: later than anything in the tests. */
export const FAR = 1_893_456_000n;
/** Hash of the terms of every programme. */
export const TERMS = id("The terms of the programme.");
/** The legal ground that statements name. */
export const GROUND = encodeBytes32String("Fw 349");
const HOUR = 3600n;

/** The catalogue of every programme, by number: a task of two hours, one that counts double in a group, a course. */
export const CATALOGUE = [
  activity("park-cleaning", 100n, 2n * HOUR, 1n),
  activity("street-clean-up", 200n, 2n * HOUR, 2n),
  activity("course", 150n, HOUR, 1n),
];

function activity(code: string, reward: bigint, minimumDuration: bigint, groupMultiplier: bigint) {
  return {
    rate: { reward, minimumDuration, groupMultiplier, offered: true },
    code: encodeBytes32String(code),
    declaration: id(`${code} is additional work.`),
  };
}

/** An agreement on coins of €0.10, with the ceilings of 2024: €210 a month, €2,100 a year. */
export async function agreement({ debtRelief, organisations }: Deployed) {
  return {
    municipality: organisations.municipality,
    status: 1n,
    distribution: 0n,
    startsAt: STARTS_AT,
    endsAt: ENDS_AT,
    coinValue: 10n,
    budget: 100_000n,
    redeemer: await debtRelief.getAddress(),
    monthCeiling: 21_000n,
    yearCeiling: 210_000n,
  };
}

/** What {@link agreement} gives. */
export type Agreement = Awaited<ReturnType<typeof agreement>>;

/** Creates a programme and returns its number. */
export async function createProgramme(world: Deployed, changes: Partial<Agreement> = {}): Promise<bigint> {
  const { programmes } = world;
  const agreed = { ...(await agreement(world)), ...changes };
  await programmes.create(agreed, encodeBytes32String("debt-relief"), TERMS, CATALOGUE);
  return programmes.count();
}

/** A claim of €1,000.00, ordinary and dischargeable. */
export function claimEntry(changes: Partial<ClaimEntry> = {}): ClaimEntry {
  return {
    commitment: id("a claim's references"),
    amount: 100_000n,
    rank: 0n,
    dischargeable: true,
    ...changes,
  };
}

/** One unit of park cleaning, this Monday morning from 06:00 to 08:00 UTC. */
export function attestation(
  task: bigint,
  participant: string,
  changes: Partial<Attestation> = {},
): Attestation {
  return {
    task,
    participant,
    activity: 0n,
    units: 1n,
    group: false,
    started: BigInt(MONDAY) - 3n * HOUR,
    finished: BigInt(MONDAY) - HOUR,
    evidence: id(`evidence of task ${task.toString()}`),
    ...changes,
  };
}
