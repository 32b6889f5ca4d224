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

/** Why an answer was given, and its sentence. A code never changes its meaning. */
export const REASONS = {
  FILE_AS_WRITTEN: "The file is a receipt that proves itself, as it was written.",
  FILE_REWRITTEN: "The file was saved anew by another program; ask for the file as it was written.",
  FILE_OTHER_VERSION:
    "The file is of another version: an older one has no proof, a newer one needs a newer program.",
  FILE_UNPROVEN:
    "A voucher or a contribution carries no proof of its own; verify it at a node that you trust.",
  FILE_NO_BUNDLE: "The file is no receipt that proves itself.",
  LETTER_EMPTY:
    "The PDF carries no receipt: it was printed anew, scanned or cleaned; ask for the letter as it was written.",
  LETTER_SEVERAL: "The PDF carries several receipts; ask for a letter of each.",
  LETTER_REWRITTEN:
    "The receipt in the PDF is what counts; the pages are not as they were written. Ask for the letter as written.",
  LETTER_TOO_LARGE: "The PDF is larger than any letter; ask for the letter as it was written.",
  NETWORK_SAME: "The receipt is of the network that you trust.",
  CHAIN_OTHER: "The receipt is of another chain than the one that you trust.",
  CONTRACT_OTHER: "The receipt names another contract than the one that you trust.",
  MANIFEST_MISSING: "Which network to trust is not known; get its manifest from your municipality.",
  NODE_SERVES: "The node serves that network.",
  NODE_UNREACHABLE: "The node does not answer; try again later.",
  NODE_OTHER_CHAIN: "The node serves another chain; connect to the right one.",
  NODE_WITHOUT_CONTRACT: "The node knows no contract at that address; it may not have caught up.",
  BLOCK_HASH_OTHER: "The block's fields are not those of the hash in the file: one was altered.",
  SEALS_QUORUM: "A quorum of the network's validators sealed the block.",
  SEALS_DEVELOPMENT: "This is a development network: nobody vouches for its blocks.",
  SEALS_REARRANGED: "The seals are good, but were rearranged after the export; ask for the file as written.",
  SEALS_MISSING: "The block has no seals that can be read.",
  SEALS_TOO_FEW: "Fewer validators than a quorum sealed the block.",
  SEAL_UNREADABLE: "A seal of the block was made by nobody: the block or the seal was altered.",
  SEAL_FOREIGN:
    "Somebody who is no validator, or was none at that block, made a seal; or the block was altered.",
  SEAL_REPEATED: "A validator's seal stands there twice.",
  VALIDATORS_OTHER: "The block lists other validators than the network had then.",
  VALIDATORS_CHANGED:
    "The block is newer than your manifest and lists other validators; get the newest manifest.",
  VALIDATORS_UNKNOWN:
    "Your manifest does not say who sealed a block of that number; get the newest manifest.",
  CODE_SAME: "The contract that you trust was in that block.",
  CODE_OTHER: "Another program than the contract that you trust was at that address.",
  CONTRACT_ABSENT: "There was no contract at that address in that block.",
  CONTRACT_UNPROVEN: "The proof of the contract does not belong to the block.",
  CONTENT_SAME: "The chain has this receipt, with exactly these fields.",
  CONTENT_OTHER:
    "The chain has this receipt's number with other fields: one was altered, or the receipt is invented.",
  CONTENT_ABSENT: "The chain has no receipt with this number.",
  CONTENT_UNPROVEN: "The proof of the receipt does not belong to the contract.",
  STANDING_ISSUED: "The receipt counts.",
  STANDING_ACKNOWLEDGED: "The receipt counts, and the creditor has said that it is in its books.",
  STANDING_REVERSED: "The receipt was reversed: the claim is owed again.",
  CLAIM_OPENS: "The references in the file are those of the claim.",
  CLAIM_OTHER: "The references in the file are not those of the claim.",
  CLAIM_UNKNOWN: "The chain has no such claim.",
  CLAIM_UNPROVEN: "The proof of the claim does not belong to the contract.",
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
  /** The time of that block, unix seconds; absent where a node was believed. */
  asOfTime?: number;
  /** Where the receipt stands on the chain; `none` where it is not there or was not seen. */
  status: ReceiptStatus;
  /** One for every question, in their order. */
  findings: Finding[];
}
