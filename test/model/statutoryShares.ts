import { type Fraction, fraction, less, minus, over, plus, times } from "./Fraction.js";

/** What a claim is, as far as dividing goes. */
export interface ModelClaim {
  /** Cents. */
  readonly amount: bigint;
  readonly preferential: boolean;
}

/**
 * What each claim gets of `amount` by Faillissementswet art. 349, members 2 and 3, as exact numbers of cents: with P the
 * sum of the preferential claims and C of the ordinary ones, ordinary claims get p = A / (2P + C) of themselves and
 * preferential ones 2p; once that fills the preferential claims, p = (A − P) / C, at most 1.
 *
 * @param claims At least one, each above zero.
 * @param amount A, in cents.
 */
export function statutoryShares(claims: readonly ModelClaim[], amount: Fraction): Fraction[] {
  const sum = (preferential: boolean): Fraction =>
    claims
      .filter((claim) => claim.preferential === preferential)
      .reduce((total, claim) => plus(total, fraction(claim.amount)), fraction(0n));
  const preferred = sum(true);
  const ordinary = sum(false);
  const one = fraction(1n);
  const two = fraction(2n);

  const weighted = plus(times(two, preferred), ordinary);
  let p = over(amount, weighted);
  let q = times(two, p);
  if (less(one, q)) {
    q = one;
    p = ordinary.numerator === 0n ? one : over(minus(amount, preferred), ordinary);
    if (less(one, p)) p = one;
  }
  return claims.map((claim) => times(fraction(claim.amount), claim.preferential ? q : p));
}
