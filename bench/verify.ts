// What verifying a receipt costs beside the signatures and hashes that it cannot do without, in the same run.
// Run: npx tsx bench/verify.ts [receipts in the book …]; by default 10 and 1000.
import { createMerkleProof, createMPT } from "@ethereumjs/mpt";
import { RLP } from "@ethereumjs/rlp";
import { bytesToHex, hexToBytes, unpadBytes } from "@ethereumjs/util";
import { SigningKey, Wallet, ZeroAddress } from "ethers";

import { commitClaimReference } from "../src/commitments/commitClaimReference.js";
import { encodeExtraData } from "../src/proofs/encodeExtraData.js";
import { hashHeader } from "../src/proofs/hashHeader.js";
import type { Header } from "../src/proofs/Header.js";
import { loadPrimitives } from "../src/proofs/loadPrimitives.js";
import type { Manifest } from "../src/proofs/Manifest.js";
import { mappingSlot } from "../src/proofs/mappingSlot.js";
import type { Primitives } from "../src/proofs/Primitives.js";
import { arrangeSeals } from "../src/proofs/arrangeSeals.js";
import { sealHash } from "../src/proofs/sealHash.js";
import { createVerifier } from "../src/receipts/createVerifier.js";
import { POSITIONS, type ReceiptBundle } from "../src/receipts/ReceiptBundle.js";
import { receiptDigest } from "../src/receipts/receiptDigest.js";
import { receiptSlot } from "../src/receipts/receiptSlot.js";
import { writeBundle } from "../src/receipts/writeBundle.js";

const BUNDLES = 200;
const CONTRACT = "0x95bD8D42f30351685e96C62EDdc0d0613bf9a87A";
const CODE_HASH = `0x${"cd".repeat(32)}`;
const ZERO = `0x${"00".repeat(32)}`;
const QUORUM = 3;
const MICROSECONDS = 1e6;

const claimReference = {
  salt: `0x${"5a".repeat(32)}`,
  paymentReference: "BENCH-1",
  invoiceNumber: "F-1",
  customerNumber: "K-1",
};
const keys = ["a1", "b2", "c3", "d4"].map((byte) => new Wallet(`0x${byte.repeat(32)}`));
const validators = keys.map(({ address }) => address.toLowerCase()).sort();
const hex = (text: string) => hexToBytes(text as `0x${string}`);

function receiptOf(number: bigint): ReceiptBundle["receipt"] {
  const content = {
    claim: 257n,
    participant: ZeroAddress,
    coins: 1n,
    writtenOff: 10n,
    waived: 0n,
    outstanding: 5n,
  };
  return {
    number,
    programme: 1n,
    organisation: 7n,
    content: { ...content, statement: ZERO, issuedAt: number },
  };
}

/** A header of a network of four validators, sealed by a quorum. */
function sealed(stateRoot: string, number: number, primitives: Primitives): Header {
  const header: Header = {
    parentHash: ZERO,
    sha3Uncles: ZERO,
    miner: ZeroAddress,
    stateRoot,
    transactionsRoot: ZERO,
    receiptsRoot: ZERO,
    logsBloom: `0x${"00".repeat(256)}`,
    difficulty: "0x1",
    number: `0x${number.toString(16)}`,
    gasLimit: "0x1",
    gasUsed: "0x0",
    timestamp: "0x65e8a000",
    extraData: "0x",
    mixHash: ZERO,
    nonce: "0x0000000000000000",
    baseFeePerGas: "0x0",
    withdrawalsRoot: ZERO,
    blobGasUsed: "0x0",
    excessBlobGas: "0x0",
    parentBeaconBlockRoot: ZERO,
    requestsHash: ZERO,
  };
  const extra = {
    vanity: new Uint8Array(32),
    validators: validators.map(hex),
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

/** Bundles from a book of so many receipts, each of another block, and of one block. */
async function makeBundles(book: number, primitives: Primitives) {
  const place = { chainId: 20771n, verifyingContract: CONTRACT };
  const useKeyHashingFunction = primitives.keccak256;
  const storage = await createMPT({ useKeyHashing: true, useKeyHashingFunction });
  const put = (slot: string, word: string) => storage.put(hex(slot), RLP.encode(unpadBytes(hex(word))));
  const claimKey = mappingSlot(257n, POSITIONS.commitments);
  await put(claimKey, commitClaimReference(claimReference));
  const proven = Math.min(book, BUNDLES);
  for (let number = 1; number <= book; number++) {
    // Only those that are proven need a digest; the others make the trie as deep as it would be.
    const slot = mappingSlot(BigInt(number), POSITIONS.receipts);
    await put(
      slot,
      number <= proven ? receiptSlot("issued", receiptDigest(receiptOf(BigInt(number)), place)) : slot,
    );
  }
  const state = await createMPT({ useKeyHashing: true, useKeyHashingFunction });
  await state.put(hex(CONTRACT), RLP.encode([1, 0, storage.root(), hex(CODE_HASH)]));
  for (let other = 1; other < 1_000; other++) {
    await state.put(
      hex(`0x${other.toString(16).padStart(40, "0")}`),
      RLP.encode([1, 0, storage.root(), hex(CODE_HASH)]),
    );
  }
  const account = (await createMerkleProof(state, hex(CONTRACT))).map((node) => bytesToHex(node));
  const claim = (await createMerkleProof(storage, hex(claimKey))).map((node) => bytesToHex(node));

  const bundles: ReceiptBundle[] = [];
  for (let index = 0; index < BUNDLES; index++) {
    const receipt = receiptOf(BigInt(1 + (index % proven)));
    const nodes = await createMerkleProof(storage, hex(mappingSlot(receipt.number, POSITIONS.receipts)));
    const header = sealed(bytesToHex(state.root()), 100 + index, primitives);
    const blockHash = hashHeader(header, primitives);
    const proof = { blockHash, header, account, receipt: nodes.map((node) => bytesToHex(node)), claim };
    bundles.push({ chainId: 20771n, contract: CONTRACT, receipt, claimReference, proof });
  }
  const [first] = bundles;
  const shared = first
    ? bundles.map((one) => ({
        ...one,
        proof: { ...one.proof, header: first.proof.header, blockHash: first.proof.blockHash },
      }))
    : [];
  return { bundles, texts: bundles.map(writeBundle), sharedTexts: shared.map(writeBundle) };
}

/** Times per second on one core, by the processor's time, the best of three rounds. */
async function perSecond(count: number, work: () => Promise<void> | void): Promise<number> {
  let best = 0;
  for (let round = 0; round < 3; round++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    best = Math.max(best, count / ((user + system) / MICROSECONDS));
  }
  return best;
}

/** The hashes and signatures of a verification, and nothing else. */
function bareCost(
  bundles: readonly ReceiptBundle[],
  shared: boolean,
  { keccak256, recover }: Primitives,
): void {
  const digest = new Uint8Array(32).fill(7);
  const real = new SigningKey(keys[0]?.privateKey ?? "").sign(digest);
  const signature = Uint8Array.of(...hex(real.r), ...hex(real.s));
  const nodesOf = ({ proof }: ReceiptBundle) => [
    ...(shared ? [] : proof.account),
    ...proof.receipt,
    ...proof.claim,
  ];
  const nodes = bundles.map((bundle) => nodesOf(bundle).map(hex));
  for (const proof of nodes) {
    for (const node of proof) keccak256(node);
    // Three paths, the digest's four hashes, the commitment's four.
    for (let small = 0; small < 11; small++) keccak256(digest);
    for (let seal = 0; seal < (shared ? 0 : QUORUM); seal++) recover(digest, signature, real.yParity);
  }
}

const primitives = await loadPrimitives();
const manifest: Manifest = {
  format: "socialcoin-network",
  version: 1,
  name: "bench",
  chainId: "20771",
  genesisHash: ZERO,
  asOfBlock: "1000",
  contracts: { debtRelief: [{ address: CONTRACT.toLowerCase(), codeHash: CODE_HASH }] },
  consensus: { kind: "qbft", sets: [{ from: "0", to: null, validators }] },
  municipalities: [],
};
const books = process.argv.slice(2).map(Number);
console.log("receipts in book | bundles | per second | bare cost per second | share | nodes per proof");
for (const book of books.length === 0 ? [10, 1_000] : books) {
  const { bundles, texts, sharedTexts } = await makeBundles(book, primitives);
  for (const [name, set] of [
    ["a block each", texts],
    ["one block", sharedTexts],
  ] as const) {
    const shared = set === sharedTexts;
    const bare = await perSecond(BUNDLES, () => {
      bareCost(bundles, shared, primitives);
    });
    const verified = await perSecond(BUNDLES, async () => {
      const verify = createVerifier(manifest, primitives);
      for (const text of set) {
        const { verdict, findings } = await verify(text);
        if (verdict !== "valid") throw new Error(JSON.stringify(findings));
      }
    });
    const depth = bundles[0]?.proof.receipt.length ?? 0;
    const share = `${Math.round((100 * verified) / bare).toString()} %`;
    console.log([book, name, Math.round(verified), Math.round(bare), share, depth].join(" | "));
  }
}
