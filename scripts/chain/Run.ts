import type { Signer } from "ethers";

import type { Context } from "../context/Context.js";
import type { Asker } from "./askerOf.js";
import type { Gauge } from "./createGauge.js";
import type { Fees } from "./feesOf.js";
import type { Flight } from "./Flight.js";
import type { Journal } from "./journal/Journal.js";
import type { Settled, Work } from "./Work.js";

/** All that the steps of sending share. */
export interface Run {
  readonly context: Context;
  readonly node: Asker;
  readonly signer: Signer;
  /** The account that sends. */
  readonly from: string;
  readonly gauge: Gauge;
  readonly journal: Journal | undefined;
  /** Whether no work needs another one to be in a block before it. */
  independent: boolean;
  /** What is done, of the whole run. */
  readonly settled: Settled[];
  /** Is told each work that is done. */
  readonly onSettled: (work: Work) => void;
}

/** What becomes of works between two looks at the account's nonce. */
export interface Air {
  /** Not signed yet, in order. */
  readonly queue: Work[];
  /** Signed, not settled, by nonce. */
  flights: Flight[];
  /** To be tried anew: their nonce went to another transaction, or their gas was too little. */
  readonly left: Work[];
  /** The next nonce. */
  nonce: number;
  /** What transactions offer, and when that was asked, by `Date.now()`. */
  fees: { readonly offered: Fees; readonly asked: number } | undefined;
  /** Why nothing more is started. */
  halt: Error | undefined;
  /** Whether the node gave no answer when it was last asked what came of them. */
  away: boolean;
}
