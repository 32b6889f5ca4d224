/** What orders would take at most: coins whole, amounts in cents. */
export interface RedemptionPlan {
  readonly orders: number;
  readonly participants: number;
  readonly coins: bigint;
  readonly cents: bigint;
  readonly programmes: readonly RedeemedProgramme[];
}

/** A programme's part of it. */
export interface RedeemedProgramme {
  readonly programme: bigint;
  readonly orders: number;
  /** Arrangements, claims, offers or proposals that the orders are for. */
  readonly targets: number;
  readonly coins: bigint;
  readonly cents: bigint;
  /** Coins that these participants have and keep. */
  readonly left: bigint;
}
