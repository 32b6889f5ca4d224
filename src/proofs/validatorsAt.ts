import type { Manifest } from "./Manifest.js";

/** The validators that seal a block, and whether the manifest says so for good. */
export interface ValidatorSet {
  validators: readonly string[];
  /** Whether the block is before the one as of which the manifest was written: the set cannot have changed since. */
  settled: boolean;
}

/**
 * The validators that a manifest pins for a block.
 *
 * @returns undefined where it pins none for that block, or the network has no validators.
 */
export function validatorsAt({ consensus, asOfBlock }: Manifest, block: bigint): ValidatorSet | undefined {
  if (consensus.kind === "development") return undefined;
  const set = consensus.sets.find(
    ({ from, to }) => BigInt(from) <= block && (to === null || block <= BigInt(to)),
  );
  return set && { validators: set.validators, settled: set.to !== null || block <= BigInt(asOfBlock) };
}
