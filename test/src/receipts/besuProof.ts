// What Besu recorded, in the form of a bundle's proof: a block with its seals, a contract in it, and two of its slots.
import { bytesOf } from "../../../src/proofs/bytesOf.js";
import { readSlot } from "../../../src/proofs/readSlot.js";
import { arrangeSeals } from "../../../src/proofs/arrangeSeals.js";
import { hashHeader } from "../../../src/proofs/hashHeader.js";
import type { Manifest } from "../../../src/proofs/Manifest.js";
import { portablePrimitives } from "../../../src/proofs/portablePrimitives.js";
import type { Primitives } from "../../../src/proofs/Primitives.js";
import { proofBytes } from "../../../src/proofs/proofBytes.js";
import { createBlockReader } from "../../../src/receipts/createBlockReader.js";
import { lookAtBlock } from "../../../src/receipts/lookAtBlock.js";
import { type Network, recordedBlocks, recordedProof, recordedValidators } from "../proofs/besu.js";

const [BEFORE, AFTER] = ["{\n", "\n  }\n}"];

/** A recorded proof as a text, and whether a text shows what the nodes recorded. */
export interface BesuProof {
  text: string;
  isShown: (text: string, primitives: Primitives) => boolean;
}

/** The recorded proof of a network. */
export function besuProof(network: Network): BesuProof {
  const { contract, block, proof } = recordedProof(network);
  const found = recordedBlocks(network).find(({ header }) => header.number === block);
  if (found === undefined) throw new Error("the block should be recorded");
  const header = arrangeSeals(found.header, portablePrimitives);
  const manifest = manifestOf(network);
  const written = proof.storageProof.filter(({ value }) => value !== "0x0");
  const content = {
    proof: { blockHash: hashHeader(header, portablePrimitives), header, account: proof.accountProof },
    slots: written.map(({ key, value, proof: nodes }) => ({ key, value, nodes })),
  };

  const isShown = (text: string, primitives: Primitives) => {
    const read = JSON.parse(text) as typeof content;
    const piece = JSON.stringify({ proof: read.proof }, undefined, 2).slice(BEFORE.length, -AFTER.length);
    const block = createBlockReader()(piece);
    const slots = read.slots.map(({ key, value, nodes }) => ({ key, value, nodes }));
    if (block === undefined || write({ proof: block, slots }) !== text) return false;
    const nothing = { receipt: [], claim: [] };
    const sight = lookAtBlock({ ...block, ...nothing }, contract.toLowerCase(), proof.codeHash, manifest, primitives); // prettier-ignore
    const { storageRoot } = sight;
    if (sight.seals.answer !== "yes" || storageRoot === undefined) return false;
    return (
      slots.length === written.length &&
      written.every(({ key, value }, index) => {
        const slot = slots[index];
        if (slot?.key !== key || slot.value !== value) return false;
        return readSlot(storageRoot, bytesOf(key), proofBytes(slot.nodes), primitives) === value;
      })
    );
  };
  return { text: write(content), isShown };
}

function write(content: object): string {
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

/** A manifest of a recorded network, without contracts. */
export function manifestOf(network: Network): Manifest {
  const validators = recordedValidators(network).map((address) => address.toLowerCase());
  return {
    format: "socialcoin-network",
    version: 1,
    name: "besu",
    chainId: "20771",
    genesisHash: `0x${"00".repeat(32)}`,
    asOfBlock: "1000",
    contracts: { debtRelief: [] },
    consensus: { kind: "qbft", sets: [{ from: "0", to: null, validators: validators.sort() }] },
    municipalities: [],
  };
}
