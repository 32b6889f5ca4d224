import type { ReceiptStatus } from "./Receipt.js";

/**
 * What is asked about a receipt.
 *
 * - `network`: is it of the chain and contract that the reader trusts?
 * - `node`: does the node that is asked serve that chain, with that contract?
 * - `content`: does the contract have a receipt with exactly these fields?
 * - `standing`: does it still count?
 * - `claim`: do the references in the file belong to the receipt's claim?
 */
export type Question = "network" | "node" | "content" | "standing" | "claim";

/** `no` is only said when the opposite was seen; what could not be seen is `could-not-check`. */
export type Answer = "yes" | "no" | "could-not-check" | "not-applicable";

/** Why an answer was given, and its sentence. A code never changes its meaning. */
export const REASONS = {
  NETWORK_SAME: "The receipt is of the network that you trust.",
  CHAIN_OTHER: "The receipt is of another chain than the one that you trust.",
  CONTRACT_OTHER: "The receipt names another contract than the one that you trust.",
  NODE_SERVES: "The node serves that network.",
  NODE_UNREACHABLE: "The node does not answer; try again later.",
  NODE_OTHER_CHAIN: "The node serves another chain; connect to the right one.",
  NODE_WITHOUT_CONTRACT: "The node knows no contract at that address; it may not have caught up.",
  CONTENT_SAME: "The chain has this receipt, with exactly these fields.",
  CONTENT_OTHER:
    "The chain has this receipt's number with other fields: one was altered, or the receipt is invented.",
  CONTENT_ABSENT: "The chain has no receipt with this number.",
  STANDING_ISSUED: "The receipt counts.",
  STANDING_ACKNOWLEDGED: "The receipt counts, and the creditor has said that it is in its books.",
  STANDING_REVERSED: "The receipt was reversed: the claim is owed again.",
  CLAIM_OPENS: "The references in the file are those of the claim.",
  CLAIM_OTHER: "The references in the file are not those of the claim.",
  CLAIM_UNKNOWN: "The chain has no such claim.",
  EARLIER_ANSWER: "An earlier question has to be answered with yes first.",
} as const;

/** Why an answer was given. */
export type Reason = keyof typeof REASONS;

/** The answer to one question. */
export interface Finding {
  question: Question;
  answer: Answer;
  reason: Reason;
}

/** What became of a receipt that was verified. */
export interface Verification {
  /** `not-valid` where any answer is no; `valid` where all that apply are yes. */
  verdict: "valid" | "not-valid" | "could-not-be-checked";
  /** The block as of which this holds; absent where no chain was read. */
  asOfBlock?: number;
  /** Where the receipt stands on the chain; `none` where it is not there or was not seen. */
  status: ReceiptStatus;
  /** One for every question, in their order. */
  findings: Finding[];
}
