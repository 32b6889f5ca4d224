import type { IInKind, INeighbourhoodPlan } from "../../typechain-types/index.js";

/** A contract that issues receipts of spendings, connected for reading, and which kind it is. */
export type SpendingBook =
  | { readonly redeemer: "InKind"; readonly contract: IInKind }
  | { readonly redeemer: "NeighbourhoodPlan"; readonly contract: INeighbourhoodPlan };
