/** What an action must cost at least, and what it is to cost at most; gas per item. */
export interface Aim {
  /** The unavoidable: {@link FLOOR} for the hand-written contract's own measurement, or prices of the machine. */
  limit: typeof FLOOR | number;
  goal: number;
}

/** The limit is what the hand-written floor contract costs for the same action on the same run. */
export const FLOOR = "floor";

/** A new storage slot, a known one, an event with three topics and two words, a signature: with cold access. */
const [CREATED, CHANGED, COLD_SLOT, COLD_ACCOUNT, SIGNATURE] = [22_100, 5_000, 2_100, 2_600, 3_000];
const TRANSFER_EVENT = 2_387;
const BASE = 21_000;

/** Receipt slot, claim slot, event of six words. */
const RECEIPT = CREATED + CHANGED + 3_411;
/**
 * Transaction with its calldata (4,500), signature, arrangement, count of receipts, participant and account, burn event;
 * coin, agreements and manager as accounts; agreement, two freezes, two roles and membership as slots to be read.
 */
const ORDER = BASE + 4_500 + SIGNATURE + 4 * CHANGED + TRANSFER_EVENT + 3 * COLD_ACCOUNT + 7 * COLD_SLOT;
/** Participant, membership and member's entry; signature with the look at the signer's code, event, calldata. */
const ENROLMENT = 3 * CREATED + SIGNATURE + COLD_ACCOUNT + TRANSFER_EVENT + 3_000;
/** Claim and commitment, event of five words, calldata. */
const CLAIM = 2 * CREATED + 3_155 + 1_500;

/** The aims by action, as the measurement names them. Enrolment and claims have none but not to rise. */
export const aims: Record<string, Aim> = {
  "award known 1": { limit: FLOOR, goal: 75_000 },
  "award known 100": { limit: FLOOR, goal: 12_287 },
  "award new 1": { limit: FLOOR, goal: 75_000 },
  "award new 100": { limit: FLOOR, goal: 12_287 },
  enrolment: { limit: ENROLMENT, goal: 103_700 },
  "claim of 14": { limit: CLAIM, goal: 60_600 },
  "redemption of 14 claims": { limit: ORDER + 14 * RECEIPT, goal: 60_000 + 14 * 36_000 },
  "redemption of 1 claim": { limit: ORDER + RECEIPT, goal: 60_000 + 36_000 },
  receipt: { limit: RECEIPT, goal: 36_000 },
  "acknowledgement 100": { limit: CHANGED + 700, goal: 7_500 },
};
