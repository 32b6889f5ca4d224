import { RLP } from "@ethereumjs/rlp";
import { bytesToHex, hexToBytes } from "@ethereumjs/util";
import { SigningKey, Wallet, ZeroAddress, ZeroHash } from "ethers";

import { commitClaimReference } from "../../src/commitments/commitClaimReference.js";
import { arrangeSeals } from "../../src/proofs/arrangeSeals.js";
import { encodeExtraData } from "../../src/proofs/encodeExtraData.js";
import { hashHeader } from "../../src/proofs/hashHeader.js";
import type { Header } from "../../src/proofs/Header.js";
import type { Manifest } from "../../src/proofs/Manifest.js";
import { mappingSlot } from "../../src/proofs/mappingSlot.js";
import type { Primitives } from "../../src/proofs/Primitives.js";
import { sealHash } from "../../src/proofs/sealHash.js";
import { POSITIONS, type ReceiptBundle } from "../../src/receipts/ReceiptBundle.js";
import { receiptDigest } from "../../src/receipts/receiptDigest.js";
import { receiptSlot } from "../../src/receipts/receiptSlot.js";
import { writeBundle } from "../../src/receipts/writeBundle.js";
import { buildTrie } from "./buildTrie.js";

const CHAIN = 20_771n;
const CONTRACT = "0x95bD8D42f30351685e96C62EDdc0d0613bf9a87A";
const PARTICIPANT = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
const CODE_HASH = `0x${"cd".repeat(32)}`;
const QUORUM = 3;
/** Claims in the book, and accounts in the state. */
const [CLAIMS, ACCOUNTS] = [100, 1_000];

const keys = ["a1", "b2", "c3", "d4"].map((byte) => new Wallet(`0x${byte.repeat(32)}`));
const validators = keys.map(({ address }) => address.toLowerCase()).sort();
const hex = (text: string) => hexToBytes(text as `0x${string}`);

/** The network of the bundles that are measured: four validators. */
export const manifest: Manifest = {
  format: "socialcoin-network",
  version: 1,
  name: "bench",
  chainId: CHAIN.toString(),
  genesisHash: ZeroHash,
  asOfBlock: "1000000",
  contracts: { debtRelief: [{ address: CONTRACT.toLowerCase(), codeHash: CODE_HASH }] },
  consensus: { kind: "qbft", sets: [{ from: "0", to: null, validators }] },
  municipalities: [],
};

/**
 * Texts of bundles from a book of so many receipts.
 *
 * @param count How many; they repeat receipts where the book has fewer.
 * @returns What makes them: each of another block, or all of one.
 */
export function makeBundles(
  book: number,
  count: number,
  primitives: Primitives,
): { apart: () => string[]; together: () => string[] } {
  const place = { chainId: CHAIN, verifyingContract: CONTRACT };
  const proven = Math.min(book, count);
  const slotOf = (entry: number) =>
    entry < book
      ? mappingSlot(BigInt(entry + 1), POSITIONS.receipts, primitives.keccak256)
      : mappingSlot(BigInt(entry - book), POSITIONS.commitments, primitives.keccak256);
  // Only receipts that are proven need a digest; the others make the trie as deep as it would be.
  const wordOf = (entry: number) => {
    if (entry >= book) return commitClaimReference(referenceOf(entry - book), primitives.keccak256);
    return entry < proven
      ? receiptSlot("issued", receiptDigest(receiptOf(entry), place, primitives.keccak256))
      : CODE_HASH;
  };
  const storage = buildTrie(
    book + CLAIMS,
    (entry) => hex(slotOf(entry)),
    (entry) => RLP.encode(hex(wordOf(entry))),
    primitives,
  );
  const account = RLP.encode([1, 0, storage.root, hex(CODE_HASH)]);
  const state = buildTrie(
    ACCOUNTS,
    (entry) => hex(entry === 0 ? CONTRACT : `0x${entry.toString(16).padStart(40, "0")}`),
    () => account,
    primitives,
  );

  const shown = (nodes: Uint8Array[]) => nodes.map((node) => bytesToHex(node));
  const stateRoot = bytesToHex(state.root);
  const bundleOf = (index: number, header: Header): ReceiptBundle => {
    const receipt = receiptOf(index % proven);
    const claim = Number(receipt.content.claim);
    const proof = {
      blockHash: hashHeader(header, primitives),
      header,
      account: shown(state.prove(0)),
      receipt: shown(storage.prove(index % proven)),
      claim: shown(storage.prove(book + claim)),
    };
    return { chainId: CHAIN, contract: CONTRACT, receipt, claimReference: referenceOf(claim), proof };
  };
  const texts = (headerOf: (index: number) => Header) =>
    Array.from({ length: count }, (_, index) => writeBundle(bundleOf(index, headerOf(index))));
  return {
    apart: () => texts((index) => sealed(stateRoot, index, primitives)),
    together: () => {
      const one = sealed(stateRoot, 1, primitives);
      return texts(() => one);
    },
  };
}

function receiptOf(entry: number): ReceiptBundle["receipt"] {
  const amounts = { coins: 163n, writtenOff: 1_630n, waived: 0n, outstanding: 322_988n };
  return {
    number: BigInt(entry + 1),
    programme: 1n,
    organisation: 105_000n,
    content: {
      claim: BigInt(entry % CLAIMS),
      participant: PARTICIPANT,
      ...amounts,
      statement: CODE_HASH,
      issuedAt: 1_799_053_200n,
    },
  };
}

function referenceOf(claim: number): ReceiptBundle["claimReference"] {
  return {
    salt: `0x${"5a".repeat(32)}`,
    paymentReference: `TEST-DL-${claim}`,
    invoiceNumber: "F-DL-26-142",
    customerNumber: "K-DL-50822",
  };
}

/** A header of a network of four validators, sealed by a quorum. */
function sealed(stateRoot: string, number: number, primitives: Primitives): Header {
  const header: Header = {
    parentHash: ZeroHash,
    sha3Uncles: ZeroHash,
    miner: ZeroAddress,
    stateRoot,
    transactionsRoot: ZeroHash,
    receiptsRoot: ZeroHash,
    logsBloom: `0x${"00".repeat(256)}`,
    difficulty: "0x1",
    number: `0x${number.toString(16)}`,
    gasLimit: "0x1",
    gasUsed: "0x0",
    timestamp: "0x65e8a000",
    extraData: "0x",
    mixHash: ZeroHash,
    nonce: "0x0000000000000000",
    baseFeePerGas: "0x0",
    withdrawalsRoot: ZeroHash,
    blobGasUsed: "0x0",
    excessBlobGas: "0x0",
    parentBeaconBlockRoot: ZeroHash,
    requestsHash: ZeroHash,
  };
  const listed = validators.map(hex);
  const extra = {
    vanity: new Uint8Array(32),
    validators: listed,
    vote: [],
    round: new Uint8Array(),
    seals: [],
  };
  const digest = sealHash(header, extra, primitives);
  const seals = keys.slice(0, QUORUM).map(({ privateKey }) => {
    const { r, s, yParity } = new SigningKey(privateKey).sign(digest);
    return Uint8Array.of(...hex(r), ...hex(s), yParity);
  });
  return arrangeSeals({ ...header, extraData: bytesToHex(encodeExtraData({ ...extra, seals })) }, primitives);
}
