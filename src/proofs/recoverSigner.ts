import { bytesToHex } from "@ethereumjs/util";

import type { Primitives } from "./Primitives.js";

const SIGNATURE = 64;
const SEAL = 65;
const ADDRESS_START = 12;
/** Half the order of the curve: for every signature above it there is a twin below, and only that one counts. */
const HALF_ORDER = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n;

/**
 * The address that made a commit seal, in small letters.
 *
 * @param seal 65 bytes: r ‖ s ‖ parity; may be anything.
 * @returns undefined where nobody made it, or where it is the twin of a seal: a seal then has one form only.
 */
export function recoverSigner(
  digest: Uint8Array,
  seal: Uint8Array,
  { keccak256, recover }: Primitives,
): string | undefined {
  const parity = seal[SIGNATURE];
  if (seal.length !== SEAL || (parity !== 0 && parity !== 1)) return undefined;
  const s = BigInt(bytesToHex(seal.subarray(SIGNATURE / 2, SIGNATURE)));
  if (s > HALF_ORDER) return undefined;
  const key = recover(digest, seal.subarray(0, SIGNATURE), parity);
  return key && bytesToHex(keccak256(key).subarray(ADDRESS_START));
}
