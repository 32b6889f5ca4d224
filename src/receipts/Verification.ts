import type { Reason } from "./reasons.js";
import type { ReceiptStatus } from "./Receipt.js";

/**
 * What is asked about a receipt.
 *
 * - `file`: is it a receipt that proves itself, as it was written?
 * - `network`: is it of the chain and contract that the reader trusts?
 * - `node`: does the node that is asked serve that chain, with that contract?
 * - `seals`: did a quorum of the network's validators seal the block in the file?
 * - `contract`: was the contract that the reader trusts in that block?
 * - `content`: does the contract have a receipt with exactly these fields?
 * - `standing`: does it still count?
 * - `claim`: do the references in the file belong to the receipt's claim?
 */
export type Question = "file" | "network" | "node" | "seals" | "contract" | "content" | "standing" | "claim";

/** `no` is only said when the opposite was seen; what could not be seen is `could-not-check`. */
export type Answer = "yes" | "no" | "could-not-check" | "not-applicable";

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
  /** The time of that block, unix seconds; absent where a node was believed. */
  asOfTime?: number;
  /** Where the receipt stands on the chain; `none` where it is not there or was not seen. */
  status: ReceiptStatus;
  /** One for every question, in their order. */
  findings: Finding[];
}
