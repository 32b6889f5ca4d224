import { hexToBytes } from "@ethereumjs/util";
import { expect } from "chai";
import type { Wallet } from "ethers";

import { SocialcoinError } from "../../../src/errors/SocialcoinError.js";
import { buildManifest } from "../../../src/proofs/buildManifest.js";
import { hashHeader } from "../../../src/proofs/hashHeader.js";
import type { Header } from "../../../src/proofs/Header.js";
import { loadPrimitives } from "../../../src/proofs/loadPrimitives.js";
import { portablePrimitives } from "../../../src/proofs/portablePrimitives.js";
import type { Primitives } from "../../../src/proofs/Primitives.js";
import type { ProofNode } from "../../../src/proofs/ProofNode.js";
import { readValidatorSets } from "../../../src/proofs/readValidatorSets.js";
import { wholeHash } from "../../../src/proofs/wholeHash.js";
import { connection } from "../../deployed.js";
import { proven, sealAsStored, validators } from "../receipts/proven.js";
import { recordedBlocks, recordedGenesis, recordedValidators } from "./besu.js";

const CONTRACT = `0x${"AB".repeat(20)}`;
const three = validators.slice(1);
const addresses = (wallets: typeof validators) => wallets.map(({ address }) => address.toLowerCase());
const facts = { name: "tests", debtRelief: [CONTRACT], municipalities: [] };

/** What a validator's block may ask for. */
interface Ballot {
  readonly block: number;
  readonly by: Wallet;
  readonly about: Wallet;
  readonly add: boolean;
}

const JOINING = { about: validators[0] as Wallet, add: true };
/** Two of three vote the fourth in by block 59, and three of four vote it out by block 80. */
const BALLOTS: readonly Ballot[] = [
  { ...JOINING, block: 40, by: three[0] as Wallet },
  { ...JOINING, block: 59, by: three[2] as Wallet },
  { ...JOINING, add: false, block: 70, by: three[1] as Wallet },
  { ...JOINING, add: false, block: 71, by: three[2] as Wallet },
  { ...JOINING, add: false, block: 80, by: three[0] as Wallet },
];

/** A chain of 120 blocks whose fourth validator joins with block 60 and leaves after block 80. */
function chain(ballots: readonly Ballot[] = BALLOTS): Header[] {
  const [block] = recordedBlocks("net1");
  if (block === undefined) throw new Error("a block should be recorded");
  const first = sealAsStored({ ...recordedGenesis("net1").header }, [], 0, three);
  const headers = [first];
  for (let number = 1; number <= 120; number += 1) {
    const listed = number >= 60 && number <= 80 ? validators : three;
    const before = headers[number - 1] ?? first;
    const parentHash =
      number === 1 ? wholeHash(before, portablePrimitives) : hashHeader(before, portablePrimitives);
    const ballot = ballots.find((one) => one.block === number);
    const vote = ballot
      ? [hexToBytes(ballot.about.address as `0x${string}`), Uint8Array.of(...(ballot.add ? [0xff] : []))]
      : [];
    const miner = (ballot?.by ?? three[0])?.address.toLowerCase() ?? "";
    const plain = { ...block.header, number: `0x${number.toString(16)}`, parentHash, miner };
    headers.push(sealAsStored(plain, listed.slice(0, 3), number % 2, listed, vote));
  }
  return headers;
}

const SETS = {
  kind: "qbft",
  sets: [
    { from: "1", to: "59", validators: addresses(three) },
    { from: "60", to: "80", validators: addresses(validators) },
    { from: "81", to: null, validators: addresses(three) },
  ],
};

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
    expect(manifest.consensus).to.deep.equal(SETS);
  });

  it("goes on where an earlier manifest ends, wherever that is", async function () {
    const headers = chain();
    for (const block of [1, 39, 40, 59, 60, 75, 80, 119, 120]) {
      const earlier = await buildManifest(nodeOf(headers), { ...facts, block }, primitives);
      let read = 0;
      const count = (blocks: number) => (read += blocks);
      const extended = await buildManifest(nodeOf(headers), { ...facts, earlier }, primitives, count);
      expect(extended.consensus).to.deep.equal(SETS);
      if (block > 81) expect(read).to.equal(39);
    }
    const earlier = {
      ...(await buildManifest(nodeOf(headers), facts, primitives)),
      genesisHash: `0x${"00".repeat(32)}`,
    };
    expect(await codeOf(buildManifest(nodeOf(headers), { ...facts, earlier }, primitives))).to.equal(
      "MANIFEST_OTHER_NETWORK",
    );
  });

  it("believes no change of validators that those before did not vote for", async function () {
    const without = (block: number) => BALLOTS.filter((ballot) => ballot.block !== block);
    const against = { ...JOINING, add: false, block: 45, by: three[0] as Wallet };
    const outsider = { ...JOINING, block: 40, by: validators[0] as Wallet };
    for (const ballots of [
      [],
      without(40),
      without(59),
      without(70),
      [...BALLOTS, against],
      [outsider, ...without(40)],
      BALLOTS.map((ballot) => ({ ...ballot, about: three[0] as Wallet })),
    ]) {
      expect(await codeOf(buildManifest(nodeOf(chain(ballots)), facts, primitives))).to.equal(
        "VALIDATORS_UNVOTED",
      );
    }
  });

  it("follows the blocks of a real network, rounds above 0 among them", async function () {
    for (const network of ["net4-all-up", "net4-one-stopped"] as const) {
      const headers = recordedBlocks(network).map(({ header }) => header);
      const node: ProofNode = {
        send: (_, [number]) => Promise.resolve(headers.find((header) => header.number === number)),
      };
      const [first, last] = [headers[0], headers.at(-1)];
      if (first === undefined || last === undefined) throw new Error("blocks should be recorded");
      const from = BigInt(first.number).toString();
      const sets = [{ from, to: null, validators: recordedValidators(network).sort() }];
      const earlier = { kind: "qbft" as const, sets, asOfBlock: from };
      const read = readValidatorSets(node, last, primitives, () => undefined, earlier);
      expect(await read).to.deep.equal({ kind: "qbft", sets });

      const others = {
        ...earlier,
        sets: [{ ...sets[0], from, to: null, validators: addresses(validators) }],
      };
      const refused = readValidatorSets(node, last, primitives, () => undefined, others);
      expect(await codeOf(refused)).to.equal("BLOCK_UNSEALED");
    }
  });

  it("stops at a block whose seals are not those of its validators, or that is another one", async function () {
    const headers = chain();
    const [, , second] = headers;
    if (second === undefined) throw new Error("there should be a block");
    const forged = headers.with(2, { ...second, timestamp: "0x1" });
    expect(await codeOf(buildManifest(nodeOf(forged), facts, primitives))).to.equal("BLOCK_UNSEALED");
    const unchained = headers.with(2, sealAsStored({ ...second, timestamp: "0x1" }, three, 0, three));
    expect(await codeOf(buildManifest(nodeOf(unchained), facts, primitives))).to.equal("BLOCK_UNCHAINED");
    const moved = headers.with(3, second);
    expect(await codeOf(buildManifest(nodeOf(moved), facts, primitives))).to.equal("BLOCK_MISSING");
  });

  it("takes no network of validators for one of development, whatever its newest block looks like", async function () {
    const headers = chain();
    const last = headers.at(-1);
    if (last === undefined) throw new Error("there should be a block");
    const bare = headers.with(-1, { ...last, extraData: "0x" });
    expect(await codeOf(buildManifest(nodeOf(bare), facts, primitives))).to.equal("BLOCK_UNSEALED");
    const earlier = await buildManifest(nodeOf(headers), { ...facts, block: 100 }, primitives);
    const extending = { ...facts, earlier };
    expect(await codeOf(buildManifest(nodeOf(bare), extending, primitives))).to.equal("BLOCK_UNSEALED");
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
