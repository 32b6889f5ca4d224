import type { Engine } from "./openEngine.js";
import { until } from "./until.js";
import type { Validator } from "./Validator.js";

const WITHIN = 300_000;

/**
 * Waits until a validator has the blocks of one that was never away.
 *
 * @returns Milliseconds that it took.
 */
export function caughtUp({ witness }: Engine, validator: Validator): Promise<number> {
  const isIt = async (): Promise<boolean> => {
    const [own = 0, newest = Infinity] = [await validator.height(), await witness.height()];
    return own > 0 && own >= newest - 1;
  };
  return until(`${validator.name} has caught up`, isIt, { within: WITHIN });
}
