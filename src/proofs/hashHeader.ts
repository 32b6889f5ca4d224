import { hexToBytes } from "@ethereumjs/util";

import { blockHash } from "./blockHash.js";
import { decodeExtraData } from "./decodeExtraData.js";
import type { Header } from "./Header.js";
import type { Primitives } from "./Primitives.js";
import { wholeHash } from "./wholeHash.js";

/** The hash by which a network knows a block: a QBFT network without its seals and round, any other one whole. */
export function hashHeader(header: Header, primitives: Primitives): string {
  const extra = decodeExtraData(hexToBytes(header.extraData as `0x${string}`));
  return extra === undefined ? wholeHash(header, primitives) : blockHash(header, extra, primitives);
}
