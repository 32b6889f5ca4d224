/** What annulments would take back, in the order given: coins whole. */
export interface AnnulmentPlan {
  readonly annulments: readonly PlannedAnnulment[];
}

/** One of them. */
export interface PlannedAnnulment {
  readonly task: bigint;
  /** The account from which coins would be taken. */
  readonly participant: string;
  readonly coins: bigint;
  /** Coins of the award that are not there to be taken. */
  readonly spent: bigint;
}
