/** What an award of tasks would bring: coins whole, amounts in cents. */
export interface AwardPlan {
  readonly tasks: number;
  readonly participants: number;
  readonly coins: bigint;
  readonly cents: bigint;
  readonly programmes: readonly AwardedProgramme[];
}

/** A programme's part of an award. */
export interface AwardedProgramme {
  readonly programme: bigint;
  readonly activities: readonly AwardedActivity[];
  readonly tasks: number;
  readonly coins: bigint;
  readonly cents: bigint;
  readonly budget: bigint;
  /** Coins awarded before. */
  readonly before: bigint;
  /** Coins of the budget that are left afterwards; below zero where it does not suffice. */
  readonly left: bigint;
  /** The participants who come nearest to a ceiling, the one with the least room first. */
  readonly nearest: readonly Room[];
  /** How many would pass a ceiling: their awards are refused. */
  readonly beyond: number;
}

/** An activity's part of an award. */
export interface AwardedActivity {
  readonly activity: string;
  readonly tasks: number;
  readonly units: bigint;
  readonly coins: bigint;
  readonly cents: bigint;
}

/** What a participant may still be awarded after this, in cents; below zero where a ceiling is passed. */
export interface Room {
  readonly participant: string;
  readonly month: bigint;
  readonly year: bigint;
}
