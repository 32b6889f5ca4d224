import { bytesToHex } from "@ethereumjs/util";

import { encodeExtraData } from "./encodeExtraData.js";
import { encodeHeader } from "./encodeHeader.js";
import type { ExtraData } from "./ExtraData.js";
import type { Header } from "./Header.js";
import type { Primitives } from "./Primitives.js";

/**
 * The hash by which a QBFT network knows a block: without its seals and its round, which differ per node and attempt.
 *
 * @param extra The header's own extra data, decoded.
 */
export function blockHash(header: Header, extra: ExtraData, { keccak256 }: Primitives): string {
  const agreed = encodeExtraData({ ...extra, round: new Uint8Array(), seals: [] });
  return bytesToHex(keccak256(encodeHeader(header, agreed)));
}
