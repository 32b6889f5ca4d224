import * as z from "zod";

/** Activities are numbered in one byte in attestations. */
const MAX_ACTIVITIES = 256;
/** What the contracts keep of a budget and of a reward. */
const LARGEST_BUDGET = Number.MAX_SAFE_INTEGER;
const LARGEST_REWARD = 2 ** 40 - 1;
const LARGEST_MULTIPLIER = 255;

const text = z.string().min(1, "is empty");

const activitySchema = z.strictObject({
  /** Short name, such as `park-cleaning`; task files use it. */
  code: text.max(31, "is longer than 31 characters"),
  /** Coins per unit. */
  reward: z.int().min(1).max(LARGEST_REWARD),
  /** What one unit takes at least, as hours and minutes: `2:30`. */
  minimumDuration: z.string().regex(/^\d{1,4}:[0-5]\d$/, 'must be hours and minutes, such as "2:30"'),
  /** By what the reward is multiplied when it was done as a group. */
  groupMultiplier: z.int().min(1).max(LARGEST_MULTIPLIER),
  /** Why it is additional work; the chain keeps its hash. */
  declaration: text,
});

/** A programme as the municipality writes it down, before anything is read from it. */
export const programmeFileSchema = z.strictObject({
  /** OIN. */
  municipality: z.string().regex(/^\d{20}$/, "must be an OIN: twenty digits"),
  label: z.enum(["debt-relief", "climate", "work", "neighbourhood"]),
  /** The contract that redeems, by the name of its deployment. */
  redeemer: text,
  distribution: z.enum(["pro-rata", "participants-choice"]),
  /** Name of the file with the terms, beside this one. */
  terms: text,
  /** Moments, such as `2027-01-01 00:00`. */
  startsAt: text,
  endsAt: text,
  /** Euros that one coin writes off, such as `0.10`. */
  coinValue: text,
  /** Coins. */
  budget: z.int().min(1).max(LARGEST_BUDGET),
  /** Euros that a participant may be awarded in a calendar month and in a calendar year. */
  monthCeiling: text,
  yearCeiling: text,
  catalogue: z.array(activitySchema).min(1, "has no activities").max(MAX_ACTIVITIES),
});

/** A programme's file. */
export type ProgrammeFile = z.output<typeof programmeFileSchema>;
