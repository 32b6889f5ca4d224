// Not the library's front door, which loads its other engines as well and cannot be part of a classic script.
import { instantiateSecp256k1 } from "@bitauth/libauth/build/lib/crypto/secp256k1.js";
import { createKeccak } from "hash-wasm";

import { portablePrimitives } from "./portablePrimitives.js";
import type { Primitives } from "./Primitives.js";

const KECCAK_BITS = 256;
/** An uncompressed key begins with a byte that says so. */
const KEY_PREFIX = 1;

/**
 * Primitives in WebAssembly, for Node and browsers: load them once and verify thousands of receipts. Where WebAssembly
 * is not to be had, such as in a page whose policy lacks `'wasm-unsafe-eval'`, they are the portable ones.
 */
export async function loadPrimitives(): Promise<Primitives> {
  try {
    return await loadEngines();
  } catch {
    return portablePrimitives;
  }
}

async function loadEngines(): Promise<Primitives> {
  const [secp256k1, keccak] = await Promise.all([instantiateSecp256k1(), createKeccak(KECCAK_BITS)]);
  return {
    keccak256: (data) => keccak.init().update(data).digest("binary"),
    recover: (digest, signature, parity) => {
      const key = secp256k1.recoverPublicKeyUncompressed(signature, parity, digest);
      return typeof key === "string" ? undefined : key.slice(KEY_PREFIX);
    },
  };
}
