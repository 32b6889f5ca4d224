import { AbiCoder, getBytes, hexlify } from "ethers";

import { type AttestationBatch, attestationTypes } from "./AttestationBatch.js";

const coder = AbiCoder.defaultAbiCoder();
const SELECTOR = 4;
const WORD = 32;
const FIELDS = attestationTypes.Attestation;
const TYPES = FIELDS.map(({ type }) => type);
const SIZE = FIELDS.length * WORD;

/**
 * The statement in a call of `award`, and its signature. Part by part, because ethers copies a call whole for each word that
 * it reads: hundreds of attestations at once would take it seconds.
 *
 * @param data The call, with its selector.
 * @throws Error of ethers, or RangeError, for bytes that are no such call
 */
export function decodeAward(data: string): { message: AttestationBatch; signature: string } {
  const bytes = getBytes(data);
  const part = (from: number, length: number): Uint8Array => {
    if (from + length > bytes.length) throw new RangeError("The call ends too early.");
    return bytes.subarray(from, from + length);
  };
  const numbers = (from: number, count: number): number[] =>
    Array.from({ length: count }, (_, index) => Number(hexlify(part(from + index * WORD, WORD))));

  const [batchAt = 0, signatureAt = 0] = numbers(SELECTOR, 2);
  const batch = SELECTOR + batchAt;
  const [programme, attester, deadline, listAt] = coder
    .decode(["uint256", "address", "uint256", "uint256"], part(batch, 4 * WORD))
    .toArray() as [bigint, string, bigint, bigint];
  const list = batch + Number(listAt);
  const [count = 0] = numbers(list, 1);
  // Before room is made for as many as somebody claims.
  part(list + WORD, count * SIZE);
  const attestations = Array.from({ length: count }, (_, index) => {
    const values = coder.decode(TYPES, part(list + WORD + index * SIZE, SIZE));
    return Object.fromEntries(FIELDS.map(({ name }, field) => [name, values[field] as unknown]));
  }) as AttestationBatch["attestations"];
  const [length = 0] = numbers(SELECTOR + signatureAt, 1);
  const signature = hexlify(part(SELECTOR + signatureAt + WORD, length));
  return { message: { programme, attester, deadline, attestations }, signature };
}
