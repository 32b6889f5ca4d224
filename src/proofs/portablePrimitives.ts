import { getBytes, hexlify, keccak256, SigningKey } from "ethers";

import type { Primitives } from "./Primitives.js";

const WORD = 32;
/** An uncompressed key begins with a byte that says so. */
const KEY_PREFIX = 1;

/** Primitives of ethers: they run wherever the library runs, at a seventh of the speed of `loadPrimitives`. */
export const portablePrimitives: Primitives = {
  keccak256: (data) => getBytes(keccak256(data)),
  recover: (digest, signature, parity) => {
    try {
      const r = hexlify(signature.subarray(0, WORD));
      const s = hexlify(signature.subarray(WORD));
      return getBytes(SigningKey.recoverPublicKey(digest, { r, s, yParity: parity })).slice(KEY_PREFIX);
    } catch {
      return undefined;
    }
  },
};
