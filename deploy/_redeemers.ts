/** The contracts that may redeem coins, by the name of their deployment. */
export const redeemers = ["DebtRelief", "InKind", "NeighbourhoodPlan"] as const;
