import type { Work } from "./Work.js";

/** A transaction of ours between being signed and being in a block. */
export interface Flight {
  readonly work: Work;
  readonly nonce: number;
  readonly gasLimit: bigint;
  /** The signed transaction; undefined where an external signer sends it itself. */
  readonly raw: string | undefined;
  /** How it is given to the node again and again, which never makes a second one: it has its nonce. */
  readonly send: { readonly method: string; readonly params: readonly unknown[] };
  /** Unknown until an external signer tells it. */
  hash: string | undefined;
  /** Whether a node has it, as far as anybody told us. */
  state: "signed" | "accepted" | "unsure";
  /** Whether it was once given to a node that did not answer, and so may be on its way. */
  lost: boolean;
  /** What the node said when it did not take it. */
  said?: string;
  /** When it was last given to the node, by `Date.now()`; 0 before. */
  sentAt: number;
  /** How often the node was told and refused it for a reason that does not pass by itself. */
  refusals: number;
  /** How often its nonce was seen used and it in no block. */
  missed: number;
  /** Where it was found. */
  block?: number;
}
