import { RLP } from "@ethereumjs/rlp";
import { equalsBytes } from "@ethereumjs/util";

import { encodeExtraData } from "./encodeExtraData.js";
import { type ExtraData, MAX_EXTRA_DATA, MAX_VALIDATORS } from "./ExtraData.js";

const VANITY = 32;
const ADDRESS = 20;
const SEAL = 65;
const VOTE_FIELDS = 2;
const MAX_ROUND = 4;

/** Reads a QBFT header's extra data; undefined for anything else, and for any encoding but the shortest one. */
export function decodeExtraData(bytes: Uint8Array): ExtraData | undefined {
  if (bytes.length > MAX_EXTRA_DATA) return undefined;
  let decoded: unknown;
  try {
    decoded = RLP.decode(bytes);
  } catch {
    return undefined;
  }

  if (!Array.isArray(decoded) || decoded.length !== Object.keys(FIELDS).length) return undefined;
  const [vanity, validators, vote, round, seals] = decoded as unknown[];
  const extra = { vanity, validators, vote, round, seals } as ExtraData;
  const fits = Object.entries(FIELDS).every(([name, isFit]) => isFit(extra[name as keyof ExtraData]));
  return fits && equalsBytes(encodeExtraData(extra), bytes) ? extra : undefined;
}

const FIELDS: Record<keyof ExtraData, (value: unknown) => boolean> = {
  vanity: (value) => isBytes(value, VANITY),
  validators: (value) => isList(value, ADDRESS) && value.length !== 0,
  vote: isVote,
  round: (value) => value instanceof Uint8Array && value.length <= MAX_ROUND && value[0] !== 0,
  seals: (value) => isList(value, SEAL),
};

function isBytes(value: unknown, length: number): boolean {
  return value instanceof Uint8Array && value.length === length;
}

function isList(value: unknown, length: number): value is unknown[] {
  return Array.isArray(value) && value.length <= MAX_VALIDATORS && value.every((one) => isBytes(one, length));
}

function isVote(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [subject, choice] = value as unknown[];
  if (value.length === 0) return true;
  return (
    value.length === VOTE_FIELDS && isBytes(subject, ADDRESS) && (isBytes(choice, 1) || isBytes(choice, 0))
  );
}
