import type { Provider } from "ethers";

import { estimateGas, GAS_TARGET } from "./estimateGas.js";
import type { Call, Work } from "./Work.js";

/** How much gas works may use. */
export interface Gauge {
  /** Asks the node; what the contracts refuse, they refuse here. */
  rehearse(work: Work, call: Call): Promise<bigint>;
  /** The limit for a call: rehearsed, or from its size and what the others of its kind used. */
  limitFor(work: Work, call: Call): Promise<bigint>;
  /** A limit was too low: the next one for this work is higher. */
  raise(work: Work, limit: bigint): void;
}

/** Room for a state that changes between the estimate and the block. */
const MARGIN_PERCENT = 125n;
const PERCENT = 100n;
/** Networks accept no transaction above this. */
const GAS_CAP = 16_777_216n;
const SCALE = 1_000_000n;

/**
 * Rehearsing costs the node as much as carrying out. Of many calls of one kind therefore only the first is rehearsed,
 * and the others get their limit from its gas per byte.
 *
 * @param from The account that will send.
 */
export function createGauge(provider: Provider, from: string): Gauge {
  const known = new Map<Work, bigint>();
  const raised = new Map<Work, bigint>();
  let perByte = 0n;
  const rehearse = async (work: Work, call: Call): Promise<bigint> => {
    const gas = await estimateGas(provider, { ...call, from });
    const rate = (gas * SCALE) / sizeOf(call);
    if (rate > perByte) perByte = rate;
    known.set(work, gas);
    return gas;
  };
  return {
    rehearse,
    async limitFor(work, call) {
      const floor = raised.get(work);
      if (floor !== undefined) return floor;
      const guess = known.get(work) ?? (perByte * sizeOf(call)) / SCALE;
      // Where a guess says that it would not fit, the node knows better.
      const gas = guess === 0n || guess > GAS_TARGET ? await rehearse(work, call) : guess;
      return capped((gas * MARGIN_PERCENT) / PERCENT);
    },
    raise(work, limit) {
      raised.set(work, capped(limit * 2n));
    },
  };
}

function sizeOf({ data }: Call): bigint {
  return BigInt(Math.max(1, data?.length ?? 0));
}

function capped(gas: bigint): bigint {
  return gas < GAS_CAP ? gas : GAS_CAP;
}
