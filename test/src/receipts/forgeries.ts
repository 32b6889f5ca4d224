// What somebody could do who knows the format: each file is whole and is written as it should be.
import { bytesToHex, hexToBytes } from "@ethereumjs/util";
import { getAddress, toBeHex, Wallet } from "ethers";

import { decodeExtraData } from "../../../src/proofs/decodeExtraData.js";
import { encodeExtraData } from "../../../src/proofs/encodeExtraData.js";
import type { Header } from "../../../src/proofs/Header.js";
import type { ReceiptBundle } from "../../../src/receipts/ReceiptBundle.js";
import { writeBundle } from "../../../src/receipts/writeBundle.js";
import type { Choose, Mutation } from "./mutations.js";
import { seal, sealAsStored, validators, withHeader } from "./proven.js";

/** Bundles that a forger has at hand, all of one block. */
export interface Material {
  /** Valid ones. */
  bundles: readonly ReceiptBundle[];
  /** Of receipts and claims that are not there, with the true proofs of that. */
  absent: readonly ReceiptBundle[];
}

const PROOFS = ["account", "receipt", "claim"] as const;
const strangers = ["e5", "f6", "17"].map((byte) => new Wallet(`0x${byte.repeat(32)}`));
/** Sealed blocks before the manifest's last range. */
const retired = ["28", "39", "4a", "5b"].map((byte) => new Wallet(`0x${byte.repeat(32)}`));
export const retiredAddresses = retired.map(({ address }) => address.toLowerCase()).sort();

/** By their names, forgeries that need no validator. */
export function forgeries({ bundles, absent }: Material): Record<string, Mutation> {
  const forge =
    (change: (bundle: ReceiptBundle, choose: Choose) => ReceiptBundle): Mutation =>
    (_, __, choose) =>
      writeBundle(change(pick(bundles, choose), choose));
  return {
    "another chain": forge((bundle, choose) => ({ ...bundle, chainId: BigInt(choose(1_000)) })),
    "another contract": forge((bundle, choose) => ({
      ...bundle,
      contract: getAddress(toBeHex(BigInt(choose(0x7fffffff)) + 1n, 20)),
    })),
    "another slot": forge((bundle, choose) => {
      const { receipt } = bundle;
      const number = BigInt(choose(300));
      const content = { ...receipt.content, claim: BigInt(choose(600)) };
      return { ...bundle, receipt: choose(2) === 0 ? { ...receipt, number } : { ...receipt, content } };
    }),
    "proofs swapped": forge((bundle, choose) => {
      const other = pick([...bundles, ...absent], choose).proof;
      const [to, from] = [PROOFS[choose(3)] ?? "account", PROOFS[choose(3)] ?? "account"];
      return { ...bundle, proof: { ...bundle.proof, [to]: other[from] } };
    }),
    "absence presented as presence": (_, __, choose) => {
      const [bundle, none] = [pick(bundles, choose), pick(absent, choose)];
      const { receipt, claim } = none.proof;
      const cases = [
        none,
        { ...bundle, receipt: none.receipt },
        { ...none, proof: bundle.proof },
        { ...bundle, proof: { ...bundle.proof, receipt } },
        { ...bundle, proof: { ...bundle.proof, claim } },
        { ...none, proof: { ...none.proof, receipt: receipt.slice(0, choose(receipt.length)) } },
      ];
      return writeBundle(cases[choose(cases.length)] ?? none);
    },
    "amounts, parties or references": forge((bundle, choose) => {
      const { receipt, claimReference } = bundle;
      const { content } = receipt;
      const number = BigInt(choose(0x7fffffff));
      const cases: Partial<ReceiptBundle>[] = [
        ...(["coins", "writtenOff", "waived", "outstanding", "issuedAt"] as const).map((field) => ({
          receipt: { ...receipt, content: { ...content, [field]: number } },
        })),
        { receipt: { ...receipt, organisation: number } },
        { receipt: { ...receipt, programme: number } },
        { receipt: { ...receipt, content: { ...content, participant: strangers[0]?.address ?? "" } } },
        { claimReference: { ...claimReference, paymentReference: `TEST-${number}` } },
        { claimReference: { ...claimReference, customerNumber: `${claimReference.customerNumber}\u0301` } },
        { claimReference: { ...claimReference, salt: toBeHex(number, 32) } },
      ];
      return { ...bundle, ...cases[choose(cases.length)] };
    }),
    "another block's fields": forge((bundle, choose) => {
      const { header } = bundle.proof;
      const fields = Object.keys(header) as (keyof Header)[];
      const field = fields[choose(fields.length)] ?? "number";
      const digits = header[field] ?? "0x0";
      const at = 2 + choose(digits.length - 2);
      const altered = `${digits.slice(0, at)}${(1 + choose(15)).toString(16)}${digits.slice(at + 1)}`;
      return { ...bundle, proof: { ...bundle.proof, header: { ...header, [field]: altered } } };
    }),
  };
}

/** By their names, forgeries of a block whose hash is adapted: who is no quorum cannot seal it. */
export function sealForgeries({ bundles }: Material): Record<string, Mutation> {
  const forge =
    (change: (header: Header, choose: Choose) => Header): Mutation =>
    (_, __, choose) => {
      const bundle = pick(bundles, choose);
      return writeBundle(withHeader(bundle, change(bundle.proof.header, choose)));
    };
  return {
    "seals shuffled, repeated or left out": forge((header, choose) => {
      const extra = extraOf(header);
      const one = () => extra.seals[choose(extra.seals.length)] ?? new Uint8Array(65);
      const seals = Array.from({ length: choose(6) }, one);
      return { ...header, extraData: bytesToHex(encodeExtraData({ ...extra, seals })) };
    }),
    "seals of a minority, or of strangers": forge((header, choose) =>
      seal(header, [...validators.slice(2), ...strangers].slice(choose(3), 2 + choose(4)), choose(3)),
    ),
    "seals of retired validators": forge((header, choose) => {
      const signers = [...retired.slice(choose(2)), ...validators.slice(0, choose(3))];
      return sealAsStored(header, signers, choose(3), choose(2) === 0 ? retired : validators);
    }),
    "seals over another round": forge((header, choose) => {
      const extra = extraOf(header);
      const round = Uint8Array.of(2 + choose(200));
      return { ...header, extraData: bytesToHex(encodeExtraData({ ...extra, round })) };
    }),
    "seals over another block": forge((header, choose) => {
      const other = seal({ ...header, timestamp: `0x${choose(9).toString(16)}` }, validators, choose(3));
      return { ...header, extraData: other.extraData };
    }),
    "a block with other fields": forge((header, choose) => {
      const fields = ["stateRoot", "parentHash", "mixHash", "receiptsRoot"] as const;
      return { ...header, [fields[choose(fields.length)] ?? "stateRoot"]: toBeHex(choose(999), 32) };
    }),
  };
}

function pick<T>(all: readonly T[], choose: Choose): T {
  const one = all[choose(all.length)];
  if (one === undefined) throw new Error("there should be one");
  return one;
}

function extraOf({ extraData }: Header) {
  const extra = decodeExtraData(hexToBytes(extraData as `0x${string}`));
  if (extra === undefined) throw new Error("the header should be readable");
  return extra;
}
