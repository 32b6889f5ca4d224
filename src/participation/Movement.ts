import type { Attestation } from "../statements/AttestationBatch.js";

/** Something that changed how many coins a participant has. */
export type Movement = Earned | Annulled | Redeemed | Restored;

interface Happened {
  readonly coins: bigint;
  /** Unix seconds of the block. */
  readonly time: bigint;
  readonly block: number;
  readonly transaction: string;
}

/** Coins of a task that was awarded. */
export interface Earned extends Happened {
  readonly kind: "earned";
  /** What was attested. */
  readonly attestation: Attestation;
}

/** Coins that were taken back, because an attestation was wrong. */
export interface Annulled extends Happened {
  readonly kind: "annulled";
  readonly task: bigint;
}

/** Coins that were redeemed. */
export interface Redeemed extends Happened {
  readonly kind: "redeemed";
}

/** Coins that came back, because a receipt was reversed. */
export interface Restored extends Happened {
  readonly kind: "restored";
}
