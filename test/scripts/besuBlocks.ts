// The blocks of a development node as a QBFT network of four validators would have them.
import { hexToBytes } from "@ethereumjs/util";

import { blockHash } from "../../src/proofs/blockHash.js";
import { decodeExtraData } from "../../src/proofs/decodeExtraData.js";
import type { Header } from "../../src/proofs/Header.js";
import { parseBlock } from "../../src/proofs/parseBlock.js";
import { portablePrimitives } from "../../src/proofs/portablePrimitives.js";
import { wholeHash } from "../../src/proofs/wholeHash.js";
import { sealAsStored, validators } from "../src/proofs/sealAsStored.js";
import type { Ask } from "./besuStub.js";

/** Every QBFT block has it. */
const MIX_HASH = "0x63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365";

interface Known {
  /** The hash that the node behind gives it. */
  readonly behind: string;
  readonly shown: string;
  readonly header: Header;
}

/** Knows every block by both hashes. */
export class BesuBlocks {
  #blocks: Known[] = [];

  /**
   * @param genesis The first block, where it is not to be that of the node behind.
   * @param cast On whom validators vote in the blocks that they propose, and whether to add.
   */
  constructor(
    private readonly ask: Ask,
    private readonly genesis?: Header,
    private readonly cast: Readonly<Record<string, readonly [string, boolean]>> = {},
  ) {}

  /** Looks at what the node behind has mined, or forgotten, since the last time; gives its newest block's number. */
  async follow(): Promise<number> {
    const newest = Number(await this.ask("eth_blockNumber", []));
    this.#blocks.length = Math.min(this.#blocks.length, newest + 1);
    while (this.#blocks.length > 0 && !(await this.#stands(this.#blocks.length - 1))) this.#blocks.pop();
    for (let number = this.#blocks.length; number <= newest; number += 1) await this.#add(number);
    return newest;
  }

  /** What a node behind answered, with this network's hashes. */
  outward(value: unknown): unknown {
    return replaced(value, new Map(this.#blocks.map(({ behind, shown }) => [behind, shown])));
  }

  /** What was asked, with the hashes of the node behind. */
  inward(value: unknown): unknown {
    return replaced(value, new Map(this.#blocks.map(({ behind, shown }) => [shown, behind])));
  }

  /**
   * A block as one of the four nodes stores it: three seals of the four, which differ per node.
   *
   * @param block The answer of the node behind.
   */
  store(block: Record<string, unknown>, seat: number): Record<string, unknown> {
    const known = this.#blocks[Number(block["number"])];
    if (known === undefined) throw new Error("a block that nobody has seen");
    const { header } = known;
    if (header.number === "0x0") return { ...block, ...header, hash: known.shown };
    const signers = validators.map(
      (_, index) => validators[(index + seat) % validators.length] ?? validators[0],
    );
    const three = signers.slice(1) as typeof validators;
    const vote = this.#voteOf(header.miner);
    return {
      ...block,
      ...sealAsStored(header, three, 0, validators, vote),
      hash: known.shown,
      size: "0x400",
    };
  }

  /** As QBFT writes it: nothing, or an address and a byte. */
  #voteOf(proposer: string): Uint8Array[] {
    const [validator, add] = this.cast[proposer] ?? [];
    return validator === undefined
      ? []
      : [hexToBytes(validator as `0x${string}`), Uint8Array.of(add ? 0xff : 0x80)];
  }

  async #stands(number: number): Promise<boolean> {
    const block = (await this.#fetch(number)) as { hash: string } | null;
    return block?.hash === this.#blocks[number]?.behind;
  }

  async #add(number: number): Promise<void> {
    const block = await this.#fetch(number);
    const proposer = validators[number % validators.length]?.address.toLowerCase() ?? "";
    const before = this.#blocks[number - 1];
    const plain: Header = {
      ...parseBlock(block),
      ...(before && { parentHash: before.shown }),
      miner: number === 0 ? `0x${"0".repeat(40)}` : proposer,
      difficulty: "0x1",
      mixHash: MIX_HASH,
      baseFeePerGas: number === 0 ? "0x3b9aca00" : "0x0",
    };
    const header =
      number === 0 && this.genesis
        ? this.genesis
        : sealAsStored(plain, [], 0, validators, this.#voteOf(proposer));
    const extra = decodeExtraData(hexToBytes(header.extraData as `0x${string}`));
    if (extra === undefined) throw new Error("extra data of our own");
    const shown =
      number === 0 ? wholeHash(header, portablePrimitives) : blockHash(header, extra, portablePrimitives);
    this.#blocks.push({ behind: block["hash"] as string, shown, header });
  }

  async #fetch(number: number): Promise<Record<string, unknown>> {
    return (await this.ask("eth_getBlockByNumber", [`0x${number.toString(16)}`, false])) as never;
  }
}

function replaced(value: unknown, by: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return by.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => replaced(one, by));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, by)]));
}
