import { bytesToHex } from "@ethereumjs/util";
import { expect } from "chai";

import { blockHash } from "../../../src/proofs/blockHash.js";
import { encodeHeader } from "../../../src/proofs/encodeHeader.js";
import { loadPrimitives } from "../../../src/proofs/loadPrimitives.js";
import { portablePrimitives } from "../../../src/proofs/portablePrimitives.js";
import { sealHash } from "../../../src/proofs/sealHash.js";
import { wholeHash } from "../../../src/proofs/wholeHash.js";
import { blocksOfFourNodes, extraOf, NETWORKS, recordedBlocks, recordedGenesis } from "./besu.js";

for (const network of NETWORKS) {
  describe(`hashes of ${network}`, () => {
    it("encodes every header to the bytes that the node has", () => {
      for (const { header, raw } of recordedBlocks(network)) {
        expect(bytesToHex(encodeHeader(header))).to.equal(raw);
      }
    });

    it("gives every block the hash by which the network knows it, whatever its round", () => {
      for (const { header, expected } of recordedBlocks(network)) {
        expect(blockHash(header, extraOf(header), portablePrimitives)).to.equal(expected.hash);
      }
    });

    it("gives what the validators signed", async () => {
      const fast = await loadPrimitives();
      for (const { header, expected } of recordedBlocks(network)) {
        expect(bytesToHex(sealHash(header, extraOf(header), portablePrimitives))).to.equal(expected.sealHash);
        expect(bytesToHex(sealHash(header, extraOf(header), fast))).to.equal(expected.sealHash);
      }
    });

    it("gives the first block the hash of its whole header", () => {
      const { header, hash } = recordedGenesis(network);
      expect(wholeHash(header, portablePrimitives)).to.equal(hash);
    });
  });
}

describe("hashes of one block from four nodes", () => {
  it("are the same, though each node stores other seals", () => {
    const blocks = recordedBlocks("net4-all-up");
    for (const { number, perNode } of blocksOfFourNodes()) {
      const block = blocks.find(({ expected }) => expected.number === number);
      if (block === undefined) throw new Error("the block should be recorded");
      for (const { hash, extraData } of perNode) {
        const header = { ...block.header, extraData };
        expect(blockHash(header, extraOf(header), portablePrimitives)).to.equal(hash);
      }
    }
  });
});
