import { hashHeader } from "../../src/proofs/hashHeader.js";
import { arrangeSeals } from "../../src/proofs/arrangeSeals.js";
import type { Manifest } from "../../src/proofs/Manifest.js";
import { portablePrimitives } from "../../src/proofs/portablePrimitives.js";
import { writeBundle } from "../../src/receipts/writeBundle.js";
import { type Network, recordedBlocks, recordedProof } from "../src/proofs/besu.js";
import { manifestOf } from "../src/receipts/besuProof.js";

const WORD = `0x${"00".repeat(32)}`;
const CHAIN = 20_771n;

/**
 * What Besu recorded as far as it goes: a block, its seals and a contract in it, which has no receipt.
 *
 * @returns The text of a bundle, and a manifest by which everything but its receipt holds.
 */
export function besuBundle(network: Network): { text: string; manifest: Manifest } {
  const { contract, block, proof } = recordedProof(network);
  const recorded = recordedBlocks(network).find(({ header }) => header.number === block);
  if (recorded === undefined) throw new Error("the block should be recorded");
  const header = arrangeSeals(recorded.header, portablePrimitives);
  const [slot = []] = proof.storageProof.map(({ proof: nodes }) => nodes);
  const content = {
    claim: 257n,
    participant: `0x${"00".repeat(20)}`,
    coins: 20n,
    writtenOff: 200n,
    waived: 0n,
  };
  const text = writeBundle({
    chainId: CHAIN,
    contract,
    receipt: {
      number: 1n,
      programme: 1n,
      organisation: 99_000_000_003_000n,
      content: { ...content, outstanding: 99_800n, statement: WORD, issuedAt: 1_799_053_200n },
    },
    claimReference: { salt: WORD, paymentReference: "TEST-1", invoiceNumber: "", customerNumber: "" },
    proof: {
      blockHash: hashHeader(header, portablePrimitives),
      header,
      account: proof.accountProof,
      receipt: slot,
      claim: slot,
    },
  });
  const contracts = { debtRelief: [{ address: contract.toLowerCase(), codeHash: proof.codeHash }] };
  return { text, manifest: { ...manifestOf(network), contracts } };
}
