import { expect } from "chai";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { buildManifest } from "../../../src/proofs/buildManifest.js";
import type { Header } from "../../../src/proofs/Header.js";
import { loadPrimitives } from "../../../src/proofs/loadPrimitives.js";
import type { Primitives } from "../../../src/proofs/Primitives.js";
import type { ProofNode } from "../../../src/proofs/ProofNode.js";
import { connection } from "../../deployed.js";
import { proven, sealAsStored, validators } from "../receipts/proven.js";
import { recordedBlocks, recordedGenesis } from "./besu.js";

const CONTRACT = `0x${"AB".repeat(20)}`;
const three = validators.slice(1);
const addresses = (wallets: typeof validators) => wallets.map(({ address }) => address.toLowerCase());
const facts = { name: "tests", debtRelief: [CONTRACT], municipalities: [] };

/** A chain whose fourth validator joins with block 60 and leaves after block 80, of 120 blocks. */
function chain(): Header[] {
  const [block] = recordedBlocks("net1");
  if (block === undefined) throw new Error("a block should be recorded");
  const headers = Array.from({ length: 120 }, (_, index) => {
    const number = index + 1;
    const listed = number >= 60 && number <= 80 ? validators : three;
    return sealAsStored(
      { ...block.header, number: `0x${number.toString(16)}` },
      listed.slice(0, 3),
      number % 2,
      listed,
    );
  });
  return [recordedGenesis("net1").header, ...headers];
}

function nodeOf(headers: readonly Header[]): ProofNode {
  return {
    send: (method, [first]) => {
      const block = first === "latest" ? headers.at(-1) : headers[Number(first)];
      return Promise.resolve(
        { eth_chainId: "0x7", eth_getCode: "0x6000", eth_getBlockByNumber: block }[method],
      );
    },
  };
}

describe("buildManifest", function () {
  let primitives: Primitives;
  before(async function () {
    primitives = await loadPrimitives();
  });

  it("pins who sealed which blocks", async function () {
    const manifest = await buildManifest(nodeOf(chain()), facts, primitives);
    expect(manifest.chainId).to.equal("7");
    expect(manifest.asOfBlock).to.equal("120");
    expect(manifest.genesisHash).to.equal(recordedGenesis("net1").hash);
    expect(manifest.consensus).to.deep.equal({
      kind: "qbft",
      sets: [
        { from: "1", to: "59", validators: addresses(three) },
        { from: "60", to: "80", validators: addresses(validators) },
        { from: "81", to: null, validators: addresses(three) },
      ],
    });
  });

  it("stops at a block whose seals are not those of its validators, or that is another one", async function () {
    const headers = chain();
    const [, , second] = headers;
    if (second === undefined) throw new Error("there should be a block");
    const forged = headers.with(2, { ...second, timestamp: "0x1" });
    expect(await codeOf(buildManifest(nodeOf(forged), facts, primitives))).to.equal("BLOCK_UNSEALED");
    const moved = headers.with(3, second);
    expect(await codeOf(buildManifest(nodeOf(moved), facts, primitives))).to.equal("BLOCK_MISSING");
  });

  it("pins the code of a development network's contract", async function () {
    const { manifest, trusted } = await connection.networkHelpers.loadFixture(proven);
    const made = { ...facts, debtRelief: [trusted.contract] };
    const built = await buildManifest(connection.ethers.provider, made, primitives);
    expect({ ...built, asOfBlock: "1000" }).to.deep.equal(manifest);
  });

  it("refuses an address without code", async function () {
    const { provider } = connection.ethers;
    expect(await codeOf(buildManifest(provider, facts, primitives))).to.equal("CONTRACT_MISSING");
  });
});

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return "";
  } catch (error) {
    return error instanceof SocialcoinError ? error.code : String(error);
  }
}
