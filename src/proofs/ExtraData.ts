/** No network of this kind has more validators; it bounds what a hostile header makes a verifier do. */
export const MAX_VALIDATORS = 100;

/** Bytes of the largest extra data: the vanity, validators of 21 bytes and seals of 67, a vote and a round. */
export const MAX_EXTRA_DATA = 9_000;

/** What QBFT keeps in a header's extra data. */
export interface ExtraData {
  /** 32 bytes without meaning. */
  vanity: Uint8Array;
  /** Addresses of 20 bytes, in the order of the header. */
  validators: Uint8Array[];
  /** Nothing, or an address and whether it is to be added. Kept as it stands: a verifier does not count votes. */
  vote: Uint8Array[];
  /** Round in which the block was agreed, as a minimal integer: empty for 0. */
  round: Uint8Array;
  /** Commit seals of 65 bytes: r ‖ s ‖ parity. */
  seals: Uint8Array[];
}
