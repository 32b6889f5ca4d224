/** An exact number: `numerator / denominator`, the denominator above zero. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * The quotient of two whole numbers, exactly.
 *
 * @throws RangeError when the denominator is not above zero.
 */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator <= 0n)
    throw new RangeError(`A fraction needs a denominator above zero, not ${denominator}.`);
  return { numerator, denominator };
}

/** `a + b` */
export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** `a − b` */
export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, fraction(-b.numerator, b.denominator));
}

/** `a · b` */
export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** `a / b`, for `b` above zero. */
export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Whether `a < b`. */
export function less(a: Fraction, b: Fraction): boolean {
  return a.numerator * b.denominator < b.numerator * a.denominator;
}

/** The greatest whole number that is not above a fraction of zero or more. */
export function floor(a: Fraction): bigint {
  return a.numerator / a.denominator;
}
