/** How many of `validators` must seal a block: two thirds, rounded up, as Besu counts. */
export function quorumOf(validators: number): number {
  return Math.ceil((2 * validators) / 3);
}
