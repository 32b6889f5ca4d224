import { bytesToHex } from "@ethereumjs/util";

import type { ExtraData } from "./ExtraData.js";

/** What a vote to add a validator has for its choice; one to drop it has nothing or zero. */
const ADD = 0xff;

/**
 * Votes of validators on who else is to be one, as QBFT counts them: more than half of those in force decide. A network
 * forgets votes after a while and this does not, so that it only tells whether a change was voted for at all.
 */
export class VoteTally {
  /** By whom it is about, and by who voted: whether to add. */
  readonly #votes = new Map<string, Map<string, boolean>>();

  /** Counts the vote in a block, if there is one; a later vote of the same validator takes the earlier one's place. */
  count(proposer: string, vote: ExtraData["vote"]): void {
    const [subject, choice] = vote;
    if (subject === undefined) return;
    const about = bytesToHex(subject);
    const votes = this.#votes.get(about) ?? new Map<string, boolean>();
    this.#votes.set(about, votes.set(proposer, choice?.[0] === ADD));
  }

  /**
   * Whether the validators in force voted for the others that follow them: one more, or one less. The votes are spent.
   *
   * @param before Addresses in small letters, ascending, as are those of `after`.
   */
  decides(before: readonly string[], after: readonly string[]): boolean {
    const added = after.filter((validator) => !before.includes(validator));
    const dropped = before.filter((validator) => !after.includes(validator));
    const [subject, ...more] = [...added, ...dropped];
    if (subject === undefined || more.length > 0) return false;
    const votes = this.#votes.get(subject) ?? new Map<string, boolean>();
    this.#votes.delete(subject);
    const agreed = before.filter((validator) => votes.get(validator) === added.length > 0);
    return 2 * agreed.length > before.length;
  }
}
