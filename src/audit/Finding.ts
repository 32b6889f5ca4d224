/** The promises of docs/invariants.md. */
export const PROMISES = {
  I1: "Awards stay within the budget",
  I2: "Every coin is outstanding, redeemed or annulled",
  I3: "Coins burn if and only if receipts are issued",
  I4: "Every claim adds up",
  I5: "Every award is attested, once",
  I6: "Every receipt has an order",
  I7: "Receipt numbers have no gaps",
  I8: "No coin moves between participants",
  I9: "Nobody passes a ceiling",
  I10: "Every claim has its share",
  I11: "Standing is as acted",
  I12: "Open claims are counted",
  I13: "Every statement counts once",
  I14: "Vouchers stay within the stock",
  I15: "Proposals are realised whole or not at all",
  I16: "Who may not, cannot",
} as const;

/** The number of a promise. */
export type PromiseNumber = keyof typeof PROMISES;

/** Something that is not as promised, or that this node does not let us see. */
export interface Finding {
  readonly promise: PromiseNumber;
  /** What is wrong, with the figures. */
  readonly sentence: string;
  /** Where it was seen. */
  readonly block: number;
  /** The transaction; absent where the contracts' state differs from what happened. */
  readonly transaction?: string;
}
