import { expect } from "chai";

import { proofBytes } from "../../../src/proofs/proofBytes.js";
import { bytesOf } from "../../../src/proofs/bytesOf.js";
import { loadPrimitives } from "../../../src/proofs/loadPrimitives.js";
import { portablePrimitives } from "../../../src/proofs/portablePrimitives.js";
import type { Primitives } from "../../../src/proofs/Primitives.js";
import { readAccount } from "../../../src/proofs/readAccount.js";
import { readSlot } from "../../../src/proofs/readSlot.js";
import { NETWORKS, recordedBlocks, recordedProof, type RecordedProof } from "./besu.js";

const EMPTY = `0x${"0".repeat(64)}`;

type SlotProof = RecordedProof["proof"]["storageProof"][number];

/** A recorded proof of one of the slots by what was done to it. */
function slotProof({ keys, proof }: RecordedProof, done: string): SlotProof {
  const key = Object.entries(keys).find(([label]) => label.includes(done))?.[1];
  const found = proof.storageProof.find((slot) => slot.key === key);
  if (found === undefined) throw new Error(`there should be a slot ${done}`);
  return found;
}

function flip(node: string, at: number): string {
  return `${node.slice(0, at)}${node[at] === "0" ? "1" : "0"}${node.slice(at + 1)}`;
}

describe("proofs from a state root", () => {
  let primitives: Primitives;
  before(async () => {
    primitives = await loadPrimitives();
  });

  for (const network of NETWORKS) {
    describe(network, () => {
      const recorded = recordedProof(network);

      it("start from the root in a recorded header", () => {
        const block = recordedBlocks(network).find(({ header }) => header.number === recorded.block);
        expect(block?.header.stateRoot).to.equal(recorded.stateRoot);
      });

      for (const [name, choose] of [
        ["WebAssembly", () => primitives],
        ["portable", () => portablePrimitives],
      ] as const) {
        it(`show the contract's code and every slot (${name})`, () => {
          const { contract, proof, stateRoot } = recorded;
          const account = readAccount(stateRoot, contract, proofBytes(proof.accountProof), choose());
          expect(account?.codeHash).to.equal(proof.codeHash);
          for (const { key, value, proof: nodes } of proof.storageProof) {
            const word = account && readSlot(account.storageRoot, bytesOf(key), proofBytes(nodes), choose());
            expect(word).to.equal(`0x${value.slice(2).padStart(64, "0")}`);
          }
        });
      }

      it("show that a slot is empty, which is not the same as showing nothing", () => {
        const account = accountOf(recorded);
        for (const done of ["then deleted", "never written"]) {
          const { key, proof } = slotProof(recorded, done);
          expect(readSlot(account.storageRoot, bytesOf(key), proofBytes(proof), primitives)).to.equal(EMPTY);
        }
      });

      it("show nothing once a digit of any node is another", () => {
        const { contract, proof, stateRoot } = recorded;
        const account = accountOf(recorded);
        const slot = slotProof(recorded, "(written)");
        for (let index = 0; index < proof.accountProof.length; index++) {
          const node = proof.accountProof[index] ?? "";
          for (let at = 2; at < node.length; at += 31) {
            const altered = proof.accountProof.with(index, flip(node, at));
            expect(readAccount(stateRoot, contract, proofBytes(altered), primitives)).to.be.undefined;
          }
        }
        for (let index = 0; index < slot.proof.length; index++) {
          const altered = slot.proof.with(index, flip(slot.proof[index] ?? "", 10));
          expect(readSlot(account.storageRoot, bytesOf(slot.key), proofBytes(altered), primitives)).to.be
            .undefined;
        }
      });

      it("show nothing with a node too few, too many or in another place", () => {
        const { contract, proof, stateRoot } = recorded;
        const nodes = proof.accountProof;
        for (const altered of [
          nodes.slice(1),
          nodes.slice(0, -1),
          [...nodes, nodes[0] ?? ""],
          nodes.toReversed(),
          [],
          Array.from({ length: 66 }, () => nodes[0] ?? ""),
        ]) {
          expect(readAccount(stateRoot, contract, proofBytes(altered), primitives)).to.be.undefined;
        }
      });

      it("do not show a written slot as empty by the proof of an empty one, nor the other way", () => {
        const account = accountOf(recorded);
        const written = slotProof(recorded, "(written)");
        const never = slotProof(recorded, "never written");
        expect(readSlot(account.storageRoot, bytesOf(written.key), proofBytes(never.proof), primitives)).to.be
          .undefined;
        expect(
          readSlot(account.storageRoot, bytesOf(never.key), proofBytes(written.proof), primitives),
        ).to.not.equal(written.value);
      });

      it("do not show another account, slot or root", () => {
        const { contract, proof, stateRoot } = recorded;
        const account = accountOf(recorded);
        const other = `${contract.slice(0, -1)}${contract.endsWith("1") ? "2" : "1"}`;
        expect(readAccount(stateRoot, other, proofBytes(proof.accountProof), primitives)).to.not.be.ok;
        expect(readAccount(flip(stateRoot, 5), contract, proofBytes(proof.accountProof), primitives)).to.be
          .undefined;
        const slot = slotProof(recorded, "(written)");
        expect(
          readSlot(account.storageRoot, bytesOf(EMPTY), proofBytes(slot.proof), primitives),
        ).to.not.equal(slot.value);
      });
    });
  }

  function accountOf({ contract, proof, stateRoot }: RecordedProof) {
    const account = readAccount(stateRoot, contract, proofBytes(proof.accountProof), primitives);
    if (!account) throw new Error("the account should be proven");
    return account;
  }
});
