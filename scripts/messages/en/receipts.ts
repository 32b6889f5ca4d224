import { count, number } from "./words.js";

/** What is said of receipts, in English. */
export const receipts = {
  exported: (receipts: number, out: string, written: number): string =>
    `${count(receipts, "receipt")} in ${out}, of which ${number(written)} new.`,
  exportedWithout: (receipts: number, numbers: string): string =>
    `${count(receipts, "receipt")} of claims whose references were not given: ${numbers}.`,
  letters: (letters: number, out: string): string => `${count(letters, "letter")} in ${out}.`,
  tabulated: (receipts: number, file: string): string => `${count(receipts, "receipt")} in ${file}.`,
  acknowledgedLeftOut: (receipts: number, numbers: string): string =>
    `${count(receipts, "receipt")} left out, because in the books already: ${numbers}.`,
  reversedLeftOut: (receipts: number, numbers: string): string =>
    `${count(receipts, "receipt")} left out, because reversed: ${numbers}.`,

  outcomes: { matched: "matched", missing: "missing", different: "different", unknown: "unknown" },
  reconciled: (matched: number, missing: number, different: number, unknown: number): string =>
    `Matched: ${number(matched)}. Missing in the ledger: ${number(missing)}. ` +
    `Different: ${number(different)}. Without a receipt: ${number(unknown)}.`,
  reconciledHead: ["outcome", ">receipt", "reference", "booked under", ">expected", ">booked", ">line"],

  statuses: { none: "none", issued: "issued", acknowledged: "acknowledged", reversed: "reversed" },
  refreshedHead: ["file", ">receipt", "stands", ">as of block"],

  verifiedHead: ["file", ">receipt", ">claim", ">coins", ">off", ">still owed", "verdict"],
  now: "now",
  spendingHead: ["file", "kind", ">number", "of", ">coins", "verdict"],
  spendingKinds: { InKind: "voucher", NeighbourhoodPlan: "contribution" },
  spendingTargets: {
    InKind: (offer: bigint): string => `offer ${offer.toString()}`,
    NeighbourhoodPlan: (proposal: bigint): string => `proposal ${proposal.toString()}`,
  },
  block: (block: number | string): string => `block ${block}`,
  valid: (when: string): string => `valid as of ${when}`,
  standing: (status: string, block: number): string => `${status} as of block ${block}`,
  verdicts: { "not-valid": "not-valid", "could-not-be-checked": "could-not-be-checked" },
  developmentNetwork:
    "A development network: nobody vouches for its blocks, so that these verdicts prove nothing to others.",
};
