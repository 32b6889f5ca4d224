import { RLP } from "@ethereumjs/rlp";

import type { ExtraData } from "./ExtraData.js";

/**
 * Writes a QBFT header's extra data.
 *
 * @param extra Without its seals for the hash that validators sign.
 */
export function encodeExtraData({ vanity, validators, vote, round, seals }: ExtraData): Uint8Array {
  return RLP.encode([vanity, validators, vote, round, seals]);
}
