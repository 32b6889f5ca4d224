import { bytesToHex } from "@ethereumjs/util";

import { encodeHeader } from "./encodeHeader.js";
import type { Header } from "./Header.js";
import type { Primitives } from "./Primitives.js";

/** The hash of a header as it stands: that of a network's first block, and of every block of a development network. */
export function wholeHash(header: Header, { keccak256 }: Primitives): string {
  return bytesToHex(keccak256(encodeHeader(header)));
}
