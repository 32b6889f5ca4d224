import { bytesToHex, hexToBytes } from "@ethereumjs/util";

import { decodeExtraData } from "./decodeExtraData.js";
import { encodeExtraData } from "./encodeExtraData.js";
import type { Header } from "./Header.js";
import type { Primitives } from "./Primitives.js";
import { quorumOf } from "./quorumOf.js";
import { recoverSigner } from "./recoverSigner.js";
import { sealHash } from "./sealHash.js";

/**
 * A header with its seals in the order of their signers, and no more of them than a quorum needs: what an exporter
 * writes, so that a list of seals that was shortened, lengthened or shuffled is seen. Not part of what is hashed.
 *
 * @returns The same header where it is none of a QBFT network.
 */
export function arrangeSeals(header: Header, primitives: Primitives): Header {
  const extra = decodeExtraData(hexToBytes(header.extraData as `0x${string}`));
  if (extra === undefined) return header;
  const digest = sealHash(header, extra, primitives);
  const seals = extra.seals
    .map((seal) => ({ seal, signer: recoverSigner(digest, seal, primitives) ?? "" }))
    .sort((a, b) => (a.signer < b.signer ? -1 : 1))
    .slice(0, quorumOf(extra.validators.length))
    .map(({ seal }) => seal);
  return { ...header, extraData: bytesToHex(encodeExtraData({ ...extra, seals })) };
}
