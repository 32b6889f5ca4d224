import type { Redeemer } from "../statements/StatementKind.js";

/** A contract whose receipts say for what coins were spent. */
export type SpendingRedeemer = Exclude<Redeemer, "DebtRelief">;

/** What a receipt of such a contract says: a voucher for a piece of an offer, or a contribution to a proposal. */
export interface Spending {
  /** Number of the offer or of the proposal. */
  readonly target: bigint;
  readonly participant: string;
  readonly coins: bigint;
  /** Digest of the order that was signed. */
  readonly statement: string;
  /** Unix seconds. */
  readonly issuedAt: bigint;
}

/** A receipt of such a contract, whole. */
export interface SpendingReceipt {
  readonly number: bigint;
  readonly programme: bigint;
  /** The provider: the number value of its OIN. */
  readonly organisation: bigint;
  readonly content: Spending;
}

/** How each contract names the struct and the field that differ. */
export const SPENDING_NAMES = {
  InKind: { struct: "Voucher", target: "offer" },
  NeighbourhoodPlan: { struct: "Contribution", target: "proposal" },
} as const satisfies Record<SpendingRedeemer, { struct: string; target: string }>;
