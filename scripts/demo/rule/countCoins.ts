import type { StatedClaim } from "./Claim.js";

interface Share {
  readonly weight: bigint;
  /** Coins until nothing is owed. */
  room: bigint;
  /** Coins of the epoch. */
  received: bigint;
  /** Coins of all epochs. */
  coins: bigint;
}

/** What a claim received in one month is undone in a later one; claims and months by their place, from 0. */
export interface ReversedCoins {
  readonly month: number;
  readonly claim: number;
  readonly of: number;
}

/**
 * What each claim receives under the running rule: of the first T coins, ⌊T·w/W⌋. It counts T up coin by coin, which is
 * slow and cannot be wrong in the way that the contract's closed form could be.
 *
 * @param offered The coins that the household newly earned, month by month; what is left over is offered again.
 * @param coinValue Cents per coin.
 * @param reversals Undone before the coins of a month are counted: they are offered again.
 * @returns For each month and claim the coins received so far.
 */
export function countCoins(
  claims: readonly StatedClaim[],
  offered: readonly bigint[],
  coinValue: bigint,
  reversals: readonly ReversedCoins[] = [],
): bigint[][] {
  const shares = claims.map((claim): Share => ({
    weight: claim.cents * (claim.preferential ? 2n : 1n),
    room: (claim.cents + coinValue - 1n) / coinValue,
    received: 0n,
    coins: 0n,
  }));
  let purse = 0n;
  let counted = 0n;
  let distributed = 0n;
  const months: bigint[][] = [];
  for (const [month, more] of offered.entries()) {
    for (const { claim, of } of reversals.filter((reversal) => reversal.month === month)) {
      const back = (months[of]?.[claim] ?? 0n) - (months[of - 1]?.[claim] ?? 0n);
      purse += back;
      if (takeBack(shares[claim], back)) {
        distributed -= back;
      } else {
        for (const share of shares) share.received = 0n;
        counted = distributed = 0n;
      }
    }
    purse += more;
    while (counted < distributed + purse && shares.some((share) => share.room > 0n)) {
      counted += 1n;
      const given = giveAt(counted, shares);
      purse -= given;
      distributed += given;
      if (given > 0n && shares.some((share) => share.received > 0n && share.room === 0n)) {
        // A claim became full: from here on the others share by their own weights, counted anew.
        for (const share of shares) share.received = 0n;
        counted = distributed = 0n;
      }
    }
    months.push(shares.map((share) => share.coins));
  }
  return months;
}

/** Undoes what a share received, and tells whether it counted in this epoch: then the share is due it again. */
function takeBack(share: Share | undefined, coins: bigint): boolean {
  if (share === undefined) return true;
  const counts = share.room > 0n && share.received >= coins;
  share.coins -= coins;
  share.room += coins;
  if (counts) share.received -= coins;
  return counts;
}

/** Gives each share that is not full what it is entitled to of the first `counted` coins. */
function giveAt(counted: bigint, shares: Share[]): bigint {
  const open = shares.filter((share) => share.room > 0n);
  const total = open.reduce((sum, share) => sum + share.weight, 0n);
  let given = 0n;
  for (const share of open) {
    const more = (counted * share.weight) / total - share.received;
    share.received += more;
    share.coins += more;
    share.room -= more;
    given += more;
  }
  return given;
}
