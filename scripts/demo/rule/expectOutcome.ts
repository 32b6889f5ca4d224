import { readFileSync } from "node:fs";

import type { Input } from "../story/readInput.js";
import { centsOf, type StatedClaim, readStatedClaims } from "./Claim.js";
import { countCoins, type ReversedCoins } from "./countCoins.js";
import { earnedIn } from "./earnedIn.js";

/** What became, or must become, of a claim. */
export interface Outcome {
  readonly claim: StatedClaim;
  readonly coins: bigint;
  readonly writtenOffCents: bigint;
  readonly waivedCents: bigint;
  readonly outstandingCents: bigint;
}

/** What the rule gives for a folder's files, worked out without the contracts and without the commands. */
export interface Expectation {
  readonly outcomes: readonly Outcome[];
  /** For each month and claim the coins received so far. */
  readonly months: readonly (readonly bigint[])[];
  /** Coins earned by the household in all months. */
  readonly earned: bigint;
}

/** Works out what the demo must show for the files of a folder. */
export function expectOutcome(input: Input): Expectation {
  const claims = readStatedClaims(input);
  const offered = input.months.map((month) => earnedIn(input, month));
  const programme = JSON.parse(readFileSync(input.path("programme.json"), "utf8")) as { coinValue: string };
  const coinValue = centsOf(programme.coinValue);
  const months = countCoins(claims, offered, coinValue, reversalsOf(input, claims));
  const last = months.at(-1) ?? [];
  return {
    outcomes: claims.map((claim, index) => outcomeOf(claim, last[index] ?? 0n, coinValue)),
    months,
    earned: offered.reduce((sum, coins) => sum + coins, 0n),
  };
}

function reversalsOf({ story, months }: Input, claims: readonly StatedClaim[]): ReversedCoins[] {
  return story.corrections.flatMap((correction) =>
    correction.kind === "reversal" && months.includes(correction.month)
      ? [
          {
            month: months.indexOf(correction.month),
            claim: claims.findIndex(({ name }) => name === correction.claim),
            of: months.indexOf(correction.of),
          },
        ]
      : [],
  );
}

function outcomeOf(claim: StatedClaim, coins: bigint, coinValue: bigint): Outcome {
  const worth = coins * coinValue;
  const writtenOffCents = worth < claim.cents ? worth : claim.cents;
  const rest = claim.cents - writtenOffCents;
  const waivedCents = claim.dischargeable ? rest : 0n;
  return { claim, coins, writtenOffCents, waivedCents, outstandingCents: rest - waivedCents };
}
