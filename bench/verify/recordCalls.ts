import type { Primitives } from "../../src/proofs/Primitives.js";

/** Primitives that keep what they were asked, and the means to ask it all again. */
export interface Recorded {
  recorder: Primitives;
  replay: (primitives: Primitives) => void;
  hashes: () => number;
  recoveries: () => number;
}

/** Records the inputs of every call, so that the calls can be made again without what is around them. */
export function recordCalls({ keccak256, recover }: Primitives): Recorded {
  const hashed: Uint8Array[] = [];
  const recovered: Parameters<Primitives["recover"]>[] = [];
  return {
    recorder: {
      keccak256: (data) => {
        hashed.push(data.slice());
        return keccak256(data);
      },
      recover: (digest, signature, parity) => {
        recovered.push([digest.slice(), signature.slice(), parity]);
        return recover(digest, signature, parity);
      },
    },
    replay: (primitives) => {
      for (const data of hashed) primitives.keccak256(data);
      for (const call of recovered) primitives.recover(...call);
    },
    hashes: () => hashed.length,
    recoveries: () => recovered.length,
  };
}
