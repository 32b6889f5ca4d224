import { createMerkleProof, createMPT, verifyMerkleProof } from "@ethereumjs/mpt";
import { equalsBytes } from "@ethereumjs/util";
import { expect } from "chai";
import fc from "fast-check";

import { portablePrimitives } from "../../../src/proofs/portablePrimitives.js";
import type { Primitives } from "../../../src/proofs/Primitives.js";
import { walkTrie } from "../../../src/proofs/walkTrie.js";

const PATH = 32;
const HASH = 32;
const { keccak256 } = portablePrimitives;

/** Paths that have much or little in common, so that there are extensions and nodes that stand in their parents. */
const path = fc
  .tuple(fc.nat(3), fc.uint8Array({ minLength: PATH, maxLength: PATH }), fc.nat(2), fc.nat(255))
  .map(([kind, random, second, last]) => {
    if (kind === 0) return random;
    const bytes = new Uint8Array(PATH).fill(kind);
    bytes[kind * 8] = second;
    bytes[PATH - 1] = last;
    return bytes;
  });
const value = fc.uint8Array({ minLength: 1, maxLength: 80 });
const entries = fc.array(fc.tuple(path, value), { minLength: 1, maxLength: 25 });

/** The paths of these tests are no hashes: whoever hashes a key gets the key. */
function unhashed(key: Uint8Array): Primitives {
  return { ...portablePrimitives, keccak256: (data) => (data === key ? key : keccak256(data)) };
}

/** A proof as nodes give it: without those that stand in their parents. */
function asGiven(proof: Uint8Array[]): Uint8Array[] {
  return proof.filter((node, index) => index === 0 || node.length >= HASH);
}

async function libraryOf(all: readonly [Uint8Array, Uint8Array][]) {
  const trie = await createMPT();
  for (const [key, one] of all) await trie.put(key, one);
  return trie;
}

describe("walkTrie, with the library as judge", () => {
  it("shows what stands in a trie and what does not", async () => {
    await fc.assert(
      fc.asyncProperty(entries, fc.array(path, { maxLength: 10 }), async (all, others) => {
        const trie = await libraryOf(all);
        for (const key of [...all.map(([one]) => one), ...others]) {
          const proof = asGiven(await createMerkleProof(trie, key));
          const shown = walkTrie(trie.root(), key, proof, unhashed(key));
          expect(shown).to.deep.equal(await trie.get(key));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("shows nothing that the library does not show, whatever a node's bytes are", async () => {
    let agreed = 0;
    await fc.assert(
      fc.asyncProperty(entries, fc.nat(), fc.nat(), fc.nat(255), async (all, which, where, byte) => {
        const trie = await libraryOf(all);
        const key = all[which % all.length]?.[0] ?? new Uint8Array();
        const proof = asGiven(await createMerkleProof(trie, key));
        // The forger adapts the hashes above an altered last node, up to a root of his own.
        const forged = proof.map((node) => node.slice());
        const last = forged.at(-1);
        if (last) last[where % last.length] = byte;
        for (let index = forged.length - 1; index > 0; index--) {
          const [parent, old, now] = [forged[index - 1], proof[index], forged[index]];
          if (parent && old && now) replace(parent, keccak256(old), keccak256(now));
        }
        const root = keccak256(forged[0] ?? new Uint8Array());
        const shown = walkTrie(root, key, forged, unhashed(key));
        if (!shown) return;
        agreed += 1;
        expect(await verifyMerkleProof(key, forged, { root })).to.deep.equal(shown);
      }),
      { numRuns: 400 },
    );
    expect(agreed).to.be.above(20);
  });
});

function replace(bytes: Uint8Array, old: Uint8Array, now: Uint8Array): void {
  for (let at = 0; at + old.length <= bytes.length; at++) {
    if (equalsBytes(bytes.subarray(at, at + old.length), old)) bytes.set(now, at);
  }
}
