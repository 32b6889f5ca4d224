/** A claim as far as the rule of division needs it. */
export interface Share {
  /** The amount, twice where the claim is preferential. */
  readonly weight: bigint;
  /** Cents until nothing is owed; 0 for a claim that is closed. */
  remainder: bigint;
  /** Coins of this epoch. */
  received: bigint;
}

/**
 * The settlement of a household under the running rule: of the first T coins of an epoch a claim has ⌊T·w/W⌋, until one is
 * full. Which T that is, is tried out and not computed, so that it cannot be wrong in the way that the contract's form could.
 */
export class Division {
  readonly shares = new Map<bigint, Share>();
  epoch = 0n;
  /** T: coins over which entitlements were computed. */
  #counted = 0n;
  /** Coins that the claims have of them. */
  #distributed = 0n;

  /** @param coinValue Cents that a coin writes off. */
  constructor(readonly coinValue: bigint) {}

  /** Weights changed: all counts anew. */
  beginEpoch(): void {
    this.epoch += 1n;
    this.#counted = this.#distributed = 0n;
    for (const share of this.shares.values()) share.received = 0n;
  }

  /**
   * Divides coins over all open claims.
   *
   * @returns The coins that each claim gets; what cannot be divided stays with who offered it.
   */
  divide(offered: bigint): Map<bigint, bigint> {
    const given = new Map<bigint, bigint>();
    let left = offered;
    // What reversals took comes first.
    left -= this.#give(left, given);
    while (this.#counted < this.#distributed + left && this.#open().length > 0) {
      this.#counted = this.#nextFull(this.#distributed + left);
      const filled = this.#open().length;
      left -= this.#give(left, given);
      if (this.#open().length < filled) this.beginEpoch();
    }
    return given;
  }

  /** Gives coins to one claim, which the participant chose, until nothing is owed. */
  giveTo(claim: bigint, offered: bigint): Map<bigint, bigint> {
    const share = this.shares.get(claim);
    const room = share === undefined ? 0n : this.#room(share);
    const coins = offered < room ? offered : room;
    if (share !== undefined) this.#book(share, coins);
    return new Map([[claim, coins]]);
  }

  /**
   * Undoes coins that a claim received. Where they count in this epoch it is due them again before others get more; else
   * weights begin anew.
   *
   * @param coins Zero for a claim that was waived.
   * @param cents What they wrote off, or what was waived.
   * @param wasOpen Whether the claim was open.
   */
  takeBack(claim: bigint, coins: bigint, cents: bigint, wasOpen: boolean): void {
    const share = this.shares.get(claim);
    if (share === undefined) return;
    const isDueAgain =
      wasOpen &&
      share.received >= coins &&
      this.#distributed >= coins &&
      cents === coins * this.coinValue &&
      coins > 0n;
    share.remainder += cents;
    if (isDueAgain) {
      share.received -= coins;
      this.#distributed -= coins;
    } else {
      this.beginEpoch();
    }
  }

  /** The least T up to a limit at which a claim becomes full, else the limit: looked for by halves, because entitlements never fall. */
  #nextFull(limit: bigint): bigint {
    const open = this.#open().map(([, share]) => share);
    const total = this.#weights();
    const fills = (counted: bigint): boolean =>
      open.some((share) => (counted * share.weight) / total >= share.received + this.#room(share));
    if (!fills(limit)) return limit;
    let [below, end] = [this.#counted, limit];
    while (below + 1n < end) {
      const middle = (below + end) / 2n;
      if (fills(middle)) end = middle;
      else below = middle;
    }
    return end;
  }

  #open(): [bigint, Share][] {
    return [...this.shares].filter(([, { remainder }]) => remainder > 0n);
  }

  /** W: the weights of all open claims. */
  #weights(): bigint {
    return this.#open().reduce((sum, [, { weight }]) => sum + weight, 0n);
  }

  #room({ remainder }: Share): bigint {
    return (remainder + this.coinValue - 1n) / this.coinValue;
  }

  #give(left: bigint, given: Map<bigint, bigint>): bigint {
    const open = this.#open();
    const total = this.#weights();
    let sum = 0n;
    for (const [claim, share] of open) {
      const due = (this.#counted * share.weight) / total - share.received;
      const coins = due < left - sum ? due : left - sum;
      if (coins <= 0n) continue;
      this.#book(share, coins);
      given.set(claim, (given.get(claim) ?? 0n) + coins);
      sum += coins;
    }
    this.#distributed += sum;
    return sum;
  }

  #book(share: Share, coins: bigint): void {
    const worth = coins * this.coinValue;
    share.received += coins;
    share.remainder -= worth < share.remainder ? worth : share.remainder;
  }
}
