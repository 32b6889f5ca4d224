import { instantiateSecp256k1 } from "@bitauth/libauth";
import { createKeccak } from "hash-wasm";

import type { Primitives } from "./Primitives.js";

const KECCAK_BITS = 256;
/** An uncompressed key begins with a byte that says so. */
const KEY_PREFIX = 1;

/** Primitives in WebAssembly, for Node and browsers: load them once and verify thousands of receipts. */
export async function loadPrimitives(): Promise<Primitives> {
  const [secp256k1, keccak] = await Promise.all([instantiateSecp256k1(), createKeccak(KECCAK_BITS)]);
  return {
    keccak256: (data) => keccak.init().update(data).digest("binary"),
    recover: (digest, signature, parity) => {
      const key = secp256k1.recoverPublicKeyUncompressed(signature, parity, digest);
      return typeof key === "string" ? undefined : key.slice(KEY_PREFIX);
    },
  };
}
