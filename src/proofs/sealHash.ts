import { encodeExtraData } from "./encodeExtraData.js";
import { encodeHeader } from "./encodeHeader.js";
import type { ExtraData } from "./ExtraData.js";
import type { Header } from "./Header.js";
import type { Primitives } from "./Primitives.js";

/**
 * The 32 bytes that the validators of a QBFT network sign: the header without its seals, but with its round.
 *
 * @param extra The header's own extra data, decoded.
 */
export function sealHash(header: Header, extra: ExtraData, { keccak256 }: Primitives): Uint8Array {
  return keccak256(encodeHeader(header, encodeExtraData({ ...extra, seals: [] })));
}
