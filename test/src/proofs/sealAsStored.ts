// Seals of a QBFT network whose four validators' keys are at hand.
import { bytesToHex, hexToBytes } from "@ethereumjs/util";
import { SigningKey, Wallet } from "ethers";

import { encodeExtraData } from "../../../src/proofs/encodeExtraData.js";
import type { Header } from "../../../src/proofs/Header.js";
import { portablePrimitives } from "../../../src/proofs/portablePrimitives.js";
import { sealHash } from "../../../src/proofs/sealHash.js";

/** Four validators, by their addresses. */
export const validators = ["a1", "b2", "c3", "d4"]
  .map((byte) => new Wallet(`0x${byte.repeat(32)}`))
  .sort((a, b) => (a.address.toLowerCase() < b.address.toLowerCase() ? -1 : 1));

/** A header of a QBFT network that says the same as another one, sealed by these validators, as a node stores it. */
export function sealAsStored(
  header: Header,
  signers: readonly Wallet[],
  round: number,
  listed: readonly Wallet[] = validators,
  vote: Uint8Array[] = [],
): Header {
  const extra = {
    vanity: new Uint8Array(32),
    validators: listed.map(({ address }) => hexToBytes(address.toLowerCase() as `0x${string}`)),
    vote,
    round: round === 0 ? new Uint8Array() : Uint8Array.of(round),
    seals: [],
  };
  const digest = sealHash(header, extra, portablePrimitives);
  const seals = signers.map(({ privateKey }) => {
    const { r, s, yParity } = new SigningKey(privateKey).sign(digest);
    return Uint8Array.of(...hexToBytes(`${r}${s.slice(2)}` as `0x${string}`), yParity);
  });
  return { ...header, extraData: bytesToHex(encodeExtraData({ ...extra, seals })) };
}
