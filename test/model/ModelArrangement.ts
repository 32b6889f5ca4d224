import { floor, fraction, times } from "./Fraction.js";
import type { ModelClaim } from "./statutoryShares.js";

/** A claim in the model, with what became of it. */
export interface ModelledClaim extends ModelClaim {
  /** Cents that are still owed, or were when it was waived. */
  remainder: bigint;
  /** Coins received in the running epoch. */
  coins: bigint;
  state: "open" | "written off" | "discharged";
}

/** A receipt's figures; `offer` is the place of the offer whose coins it took. */
export interface ModelReceipt {
  readonly claim: number;
  readonly offer: number;
  readonly coins: bigint;
  readonly writtenOff: bigint;
  readonly outstanding: bigint;
}

/**
 * The running distribution, read aloud: coins come one by one; of the first T coins of an epoch a claim with weight w of
 * a total W is entitled to ⌊T·w/W⌋ and receives what it does not have yet. When a claim is full, joins or lapses, a new
 * epoch begins and T counts from zero. What nobody is entitled to stays with the residents, who may offer it again.
 *
 * Written from the rule only, slow and exact, so that it can contradict the contract.
 */
export class ModelArrangement {
  readonly claims: ModelledClaim[] = [];
  epoch = 0n;
  /** T */
  tendered = 0n;
  distributed = 0n;

  readonly #coinValue: bigint;

  /** @param coinValue Cents that one coin writes off. */
  constructor(coinValue: bigint) {
    this.#coinValue = coinValue;
  }

  /** The same arrangement apart, to try something. */
  copy(): ModelArrangement {
    const copy = new ModelArrangement(this.#coinValue);
    copy.claims.push(...this.claims.map((claim) => ({ ...claim })));
    copy.epoch = this.epoch;
    copy.tendered = this.tendered;
    copy.distributed = this.distributed;
    return copy;
  }

  /** Claims of one statement join. */
  register(claims: readonly ModelClaim[]): void {
    for (const claim of claims)
      this.claims.push({ ...claim, remainder: claim.amount, coins: 0n, state: "open" });
    this.#beginEpoch();
  }

  /** The creditor waives the rest; returns how many cents. */
  discharge(claim: number): bigint {
    const discharged = this.claims[claim];
    if (discharged?.state !== "open") throw new RangeError(`Claim ${claim} is not open.`);
    discharged.state = "discharged";
    this.#beginEpoch();
    return discharged.remainder;
  }

  /** Members offer coins, in this order; returns the receipts. Coins of later offers stay first. */
  redeem(offers: readonly bigint[]): ModelReceipt[] {
    const received = this.#divide(offers.reduce((sum, coins) => sum + coins, 0n));
    const left = [...offers];
    const receipts: ModelReceipt[] = [];
    for (const [claim, coins] of received.entries()) {
      let wanted = coins;
      for (const [offer, available] of left.entries()) {
        const used = wanted < available ? wanted : available;
        if (used === 0n) continue;
        left[offer] = available - used;
        wanted -= used;
        receipts.push({ claim, offer, coins: used, ...this.#writeOff(claim, used) });
      }
    }
    return receipts;
  }

  /** Coins per claim; the cents follow in `#writeOff`. */
  #divide(offered: bigint): bigint[] {
    const received = this.claims.map(() => 0n);
    const room = this.claims.map((claim) =>
      claim.state === "open" ? this.#coinsUntilPaid(claim.remainder) : 0n,
    );
    let hand = offered;
    while (hand > 0n && this.tendered < this.distributed + hand && room.some((coins) => coins > 0n)) {
      this.tendered += 1n;
      const total = this.claims.reduce((sum, claim, i) => sum + (room[i] === 0n ? 0n : weightOf(claim)), 0n);
      let full = false;
      for (const [i, claim] of this.claims.entries()) {
        if (room[i] === 0n) continue;
        const entitled = floor(times(fraction(this.tendered), fraction(weightOf(claim), total)));
        const more = entitled - claim.coins;
        claim.coins = entitled;
        received[i] = (received[i] ?? 0n) + more;
        room[i] = (room[i] ?? 0n) - more;
        this.distributed += more;
        hand -= more;
        full ||= room[i] === 0n;
      }
      if (full) this.#beginEpoch();
    }
    return received;
  }

  #beginEpoch(): void {
    this.epoch += 1n;
    this.tendered = 0n;
    this.distributed = 0n;
    for (const claim of this.claims) claim.coins = 0n;
  }

  #coinsUntilPaid(cents: bigint): bigint {
    const whole = cents / this.#coinValue;
    return whole * this.#coinValue === cents ? whole : whole + 1n;
  }

  #writeOff(index: number, coins: bigint): { writtenOff: bigint; outstanding: bigint } {
    const claim = this.claims[index];
    if (claim === undefined) throw new RangeError(`There is no claim ${index}.`);
    const worth = coins * this.#coinValue;
    const writtenOff = worth < claim.remainder ? worth : claim.remainder;
    claim.remainder -= writtenOff;
    if (claim.remainder === 0n) claim.state = "written off";
    return { writtenOff, outstanding: claim.remainder };
  }
}

/** A claim's weight: twice its amount while it has priority. */
export function weightOf(claim: ModelClaim): bigint {
  return claim.preferential ? 2n * claim.amount : claim.amount;
}
