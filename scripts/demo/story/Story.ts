import { z } from "zod";

import { furtherSchema } from "./Further.js";

const month = z.string().regex(/^\d{4}-\d{2}$/, "write a month as 2027-01");

const tried = { month, attempt: z.string(), code: z.string() };

/** One thing that is tried in a month, and the code of the error that must refuse it. */
const refusalSchema = z.discriminatedUnion("kind", [
  /** Tasks that the team attests together with the month's own, submitted before or after those. */
  z.strictObject({
    ...tried,
    kind: z.literal("tasks"),
    tasks: z.string(),
    submitted: z.enum(["before", "after"]),
  }),
  /** The month's tasks, attested and submitted by one person. */
  z.strictObject({ ...tried, kind: z.literal("ownAttestation"), by: z.string() }),
]);

const reason = z.string().regex(/^[A-Za-z0-9_-]{1,31}$/, "write a code such as WRONG_PERSON");

/** Something that is put right in a month. */
const correctionSchema = z.discriminatedUnion("kind", [
  /** A claim goes to another holder, who accedes first; before the month's tasks. */
  z.strictObject({
    month,
    kind: z.literal("assignment"),
    claim: z.string(),
    to: z.string(),
    tell: z.string(),
  }),
  /** Tasks that are attested and awarded wrongly, and annulled before anything is redeemed. */
  z.strictObject({ month, kind: z.literal("annulment"), tasks: z.string(), reason, tell: z.string() }),
  /** What a claim received in an earlier month is undone, and its coins are redeemed anew in this one. */
  z.strictObject({
    month,
    kind: z.literal("reversal"),
    claim: z.string(),
    of: month,
    reason,
    tell: z.string(),
  }),
]);

const creditorSchema = z.strictObject({
  /** Name of the creditor's account and of its folder in the results. */
  name: z.string().regex(/^[a-z0-9-]+$/),
  oin: z.string(),
  /** Legal ground on which it accedes and waives. */
  ground: z.string(),
  /** File of its claims; absent for one that takes a claim over. */
  claims: z.string().optional(),
  /** What happened before it acceded; absent for a creditor that accedes at once. */
  reconsidered: z.string().optional(),
});

/** What happens in the demo: the content of `story.json`. */
export const storySchema = z.strictObject({
  title: z.string(),
  /** Case number of the household; only a salted commitment leaves the municipality. */
  case: z.string(),
  networkAdministrator: z.string(),
  operator: z.string(),
  attester: z.string(),
  /** Participants in the order in which their coins are redeemed. */
  household: z.array(z.string()).min(1),
  /** The most that one order of a participant redeems. */
  coinsPerOrder: z.int().positive(),
  dates: z.strictObject({
    accession: z.string(),
    reconsideration: z.string(),
    claims: z.string(),
    consents: z.string(),
    /** Day of the month on which its tasks are attested, awarded and redeemed. */
    dayOfAward: z.int().min(2).max(28),
    discharge: z.string(),
  }),
  creditors: z.array(creditorSchema).min(1),
  refusals: z.array(refusalSchema),
  corrections: z.array(correctionSchema),
  /** Further programmes, each played after the household's file is closed. */
  further: z.array(furtherSchema),
});

export type Story = z.infer<typeof storySchema>;
export type StoryCreditor = z.infer<typeof creditorSchema>;
export type Refusal = z.infer<typeof refusalSchema>;
export type Correction = z.infer<typeof correctionSchema>;
