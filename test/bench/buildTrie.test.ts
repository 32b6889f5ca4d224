import { createMerkleProof, createMPT } from "@ethereumjs/mpt";
import { RLP } from "@ethereumjs/rlp";
import { bytesToHex, utf8ToBytes } from "@ethereumjs/util";
import { expect } from "chai";

import { buildTrie } from "../../bench/verify/buildTrie.js";
import { loadPrimitives } from "../../src/proofs/loadPrimitives.js";

const keyOf = (entry: number) => utf8ToBytes(`key ${entry}`);
const valueOf = (entry: number) => RLP.encode(utf8ToBytes(`a value of some length, number ${entry}`));

describe("the synthetic trie of bench/verify", () => {
  for (const entries of [1, 2, 17, 300]) {
    it(`is the library's, with ${entries} entries`, async () => {
      const trie = buildTrie(entries, keyOf, valueOf, await loadPrimitives());
      const library = await createMPT({ useKeyHashing: true });
      for (let entry = 0; entry < entries; entry++) await library.put(keyOf(entry), valueOf(entry));
      expect(bytesToHex(trie.root)).to.equal(bytesToHex(library.root()));
      for (const entry of [0, entries >> 1, entries - 1]) {
        expect(trie.prove(entry)).to.deep.equal(await createMerkleProof(library, keyOf(entry)));
      }
    });
  }
});
